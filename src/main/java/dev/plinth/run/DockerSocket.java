package dev.plinth.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A default socket of a Docker distribution.
 *
 * @param path the socket
 * @param provider the distribution that creates the socket, for users
 */
record DockerSocket(Path path, String provider) {
  /** Returns the sockets in the order in which to try them. Includes sockets that do not exist. */
  static List<DockerSocket> all(HostEnvironment environment) {
    List<DockerSocket> all = new ArrayList<>();
    all.add(new DockerSocket(Path.of("/var/run/docker.sock"), "default socket"));
    Optional<Path> runtime = runtimeFolder(environment);
    runtime.ifPresent(r -> all.add(new DockerSocket(r.resolve("docker.sock"), "rootless Docker")));
    Path home = environment.home();
    all.add(new DockerSocket(home.resolve(".docker/run/docker.sock"), "Docker Desktop"));
    all.add(new DockerSocket(home.resolve(".docker/desktop/docker.sock"), "Docker Desktop"));
    all.add(new DockerSocket(home.resolve(".colima/default/docker.sock"), "Colima"));
    all.add(new DockerSocket(home.resolve(".rd/docker.sock"), "Rancher Desktop"));
    all.add(new DockerSocket(home.resolve(".orbstack/run/docker.sock"), "OrbStack"));
    runtime.ifPresent(r -> all.add(new DockerSocket(r.resolve("podman/podman.sock"), "Podman")));
    String machine = ".local/share/containers/podman/machine/podman.sock";
    all.add(new DockerSocket(home.resolve(machine), "Podman"));
    return all;
  }

  private static Optional<Path> runtimeFolder(HostEnvironment environment) {
    Optional<String> variable = environment.variable("XDG_RUNTIME_DIR");
    if (variable.isPresent()) {
      return variable.map(Path::of);
    }
    try {
      Object uid = Files.getAttribute(environment.home(), "unix:uid");
      return Optional.of(Path.of("/run/user", uid.toString()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (UnsupportedOperationException e) {
      return Optional.empty();
    }
  }
}
