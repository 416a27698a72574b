package dev.plinth.run;

import dev.plinth.proof.ExternalProgram;
import dev.plinth.proof.TestRequirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A second Docker daemon that tests can stop and kill. It has its own network namespace, since it
 * would otherwise remove the network of the first daemon.
 *
 * @param folder the folder with all files of the daemon
 */
record SecondDocker(Path folder) {
  /**
   * Starts a daemon with the database image. Without root rights, the test is skipped, or fails in
   * CI.
   */
  static SecondDocker start() throws IOException {
    if (!"root".equals(System.getProperty("user.name"))) {
      throw TestRequirements.current()
          .missing("the right to start a second Docker", "run the tests as root");
    }
    SecondDocker docker = new SecondDocker(Files.createTempDirectory("docker"));
    docker.startAgain();
    docker.sh("docker save postgres:15 | docker -H \"$SECOND\" load");
    return docker;
  }

  /** Restarts the daemon if it was stopped or killed, or is about to stop. */
  void startAgain() {
    String script = ".ci/start-docker.sh ";
    sh(script + "status || { " + script + "stop; unshare --net " + script + "start; }");
  }

  /** Runs a shell command line and returns its output. */
  String sh(String commandLine) {
    Map<String, String> environment = new TreeMap<>(System.getenv());
    environment.put("SECOND", host());
    environment.put("DOCKER_SOCK", folder.resolve("docker.sock").toString());
    environment.put("DOCKER_ROOT", folder.resolve("root").toString());
    environment.put("DOCKER_RUN", folder.resolve("run").toString());
    return new ExternalProgram(
            List.of("bash", "-euo", "pipefail", "-c", commandLine), Path.of("."), environment)
        .succeed();
  }

  private String host() {
    return "unix://" + folder.resolve("docker.sock");
  }

  /** Returns an environment that uses this daemon. */
  HostEnvironment environment() {
    return new HostEnvironment(
        Map.of("DOCKER_HOST", host()), RealDocker.HERE.system(), RealDocker.HERE.home());
  }

  /** Sends a signal to the daemon, such as {@code KILL}. */
  void signal(String name) {
    sh("kill -%s $(cat \"$DOCKER_RUN/dockerd.pid\")".formatted(name));
  }

  /** Stops the daemon with all its containers, and removes all its files. */
  void remove() {
    startAgain();
    sh("docker -H \"$SECOND\" ps -aq | xargs -r docker -H \"$SECOND\" rm -f");
    sh(".ci/start-docker.sh stop");
    sh("grep -o ' %s[^ ]*' /proc/mounts | sort -r | xargs -r umount".formatted(folder));
    sh("rm -rf " + folder);
  }
}
