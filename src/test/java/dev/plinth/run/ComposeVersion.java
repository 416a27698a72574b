package dev.plinth.run;

import dev.plinth.proof.ExternalProgram;
import dev.plinth.proof.TestRequirements;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The two versions of Docker Compose, which read some parts of a docker-compose.yml differently.
 */
enum ComposeVersion {
  /** Compose v1, written in Python and packaged in Debian 12. */
  ONE("Compose 1.29", "apt-get install docker-compose") {
    @Override
    List<List<String>> commands() {
      return List.of(List.of("docker-compose"));
    }
  },
  /** Compose v2, written in Go and part of Docker Desktop. */
  TWO("Compose v2", ".ci/get-compose-v2, or COMPOSE_V2=/path/to/docker-compose") {
    @Override
    List<List<String>> commands() {
      String configured = System.getenv("COMPOSE_V2");
      return List.of(
          List.of(configured == null ? "docker-compose-v2" : configured),
          List.of(
              TestRequirements.cache().resolve("compose-v2").resolve("docker-compose").toString()),
          List.of("docker", "compose"),
          List.of("docker-compose"));
    }
  };

  private final String title;
  private final String remedy;

  ComposeVersion(String title, String remedy) {
    this.title = title;
    this.remedy = remedy;
  }

  /** Returns the command lines under which this version can be installed, in search order. */
  abstract List<List<String>> commands();

  /** Returns the command line of Compose. If it is missing, the test is skipped, or fails in CI. */
  List<String> program() {
    for (List<String> command : commands()) {
      if (isInstalledAs(command)) {
        return command;
      }
    }
    throw TestRequirements.current().missing(title, remedy);
  }

  private boolean isInstalledAs(List<String> command) {
    List<String> versionCommand = new ArrayList<>(command);
    versionCommand.addAll(List.of("version", "--short"));
    try {
      ExternalProgram.Result ended =
          new ExternalProgram(versionCommand, Path.of("."), Map.copyOf(System.getenv())).run();
      boolean isFirst = ended.output().startsWith("1.");
      return ended.code() == 0 && isFirst == (this == ONE);
    } catch (UncheckedIOException notFound) {
      return false;
    }
  }
}
