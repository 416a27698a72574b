package dev.plinth.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where some Docker puts its socket.
 *
 * @param path the socket
 * @param owner whose it is there
 */
record DockerSocket(Path path, String owner) {
  /** Gives the sockets in the order in which to try them, whether they are there or not. */
  static List<DockerSocket> all(HostEnvironment surroundings) {
    List<DockerSocket> all = new ArrayList<>();
    all.add(new DockerSocket(Path.of("/var/run/docker.sock"), "usual socket"));
    Optional<Path> runtime = runtimeFolder(surroundings);
    runtime.ifPresent(r -> all.add(new DockerSocket(r.resolve("docker.sock"), "rootless Docker")));
    Path home = surroundings.home();
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

  private static Optional<Path> runtimeFolder(HostEnvironment surroundings) {
    Optional<String> named = surroundings.variable("XDG_RUNTIME_DIR");
    if (named.isPresent()) {
      return named.map(Path::of);
    }
    try {
      Object uid = Files.getAttribute(surroundings.home(), "unix:uid");
      return Optional.of(Path.of("/run/user", uid.toString()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (UnsupportedOperationException e) {
      return Optional.empty();
    }
  }
}
