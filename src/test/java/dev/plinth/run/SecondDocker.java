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
 * A Docker of the tests' own, to be stopped and killed. It has a network of its own, else it would
 * take the other one's away.
 *
 * @param folder where everything of it lies
 */
record SecondDocker(Path folder) {
  /** Starts one with the image of the database; where that is not allowed, skips the test. */
  static SecondDocker start() throws IOException {
    if (!"root".equals(System.getProperty("user.name"))) {
      throw TestRequirements.here()
          .missing("the right to start a second Docker", "run the tests as root");
    }
    SecondDocker docker = new SecondDocker(Files.createTempDirectory("docker"));
    docker.startAgain();
    docker.sh("docker save postgres:15 | docker -H \"$SECOND\" load");
    return docker;
  }

  /** Starts it again if it was stopped or killed, or is about to stop. */
  void startAgain() {
    String script = ".ci/start-docker.sh ";
    sh(script + "status || { " + script + "stop; unshare --net " + script + "start; }");
  }

  /** Runs a line of shell, and gives what it says. */
  String sh(String line) {
    Map<String, String> environment = new TreeMap<>(System.getenv());
    environment.put("SECOND", host());
    environment.put("DOCKER_SOCK", folder.resolve("docker.sock").toString());
    environment.put("DOCKER_ROOT", folder.resolve("root").toString());
    environment.put("DOCKER_RUN", folder.resolve("run").toString());
    return new ExternalProgram(
            List.of("bash", "-euo", "pipefail", "-c", line), Path.of("."), environment)
        .succeed();
  }

  private String host() {
    return "unix://" + folder.resolve("docker.sock");
  }

  /** Gives the surroundings of somebody who uses it. */
  HostEnvironment surroundings() {
    return new HostEnvironment(
        Map.of("DOCKER_HOST", host()), RealDocker.HERE.system(), RealDocker.HERE.home());
  }

  /** Sends its daemon a signal, such as {@code KILL}. */
  void signal(String name) {
    sh("kill -%s $(cat \"$DOCKER_RUN/dockerd.pid\")".formatted(name));
  }

  /** Ends it with all that runs in it, and removes everything. */
  void remove() {
    startAgain();
    sh("docker -H \"$SECOND\" ps -aq | xargs -r docker -H \"$SECOND\" rm -f");
    sh(".ci/start-docker.sh stop");
    sh("grep -o ' %s[^ ]*' /proc/mounts | sort -r | xargs -r umount".formatted(folder));
    sh("rm -rf " + folder);
  }
}
