package dev.plinth.run;

import dev.plinth.proof.ExternalProgram;
import dev.plinth.proof.TestRequirements;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The two programs that read a docker-compose.yml, and do not agree on everything. */
enum ComposeVersion {
  /** The first one, in Python; Debian 12 has it. */
  ONE("Compose 1.29", "apt-get install docker-compose") {
    @Override
    List<List<String>> places() {
      return List.of(List.of("docker-compose"));
    }
  },
  /** The second one, in Go; Docker Desktop has it. */
  TWO("Compose v2", ".ci/get-compose-v2, or COMPOSE_V2=/path/to/docker-compose") {
    @Override
    List<List<String>> places() {
      String named = System.getenv("COMPOSE_V2");
      return List.of(
          List.of(named == null ? "docker-compose-v2" : named),
          List.of(
              TestRequirements.cache().resolve("compose-v2").resolve("docker-compose").toString()),
          List.of("docker", "compose"),
          List.of("docker-compose"));
    }
  };

  private final String words;
  private final String remedy;

  ComposeVersion(String words, String remedy) {
    this.words = words;
    this.remedy = remedy;
  }

  /** Gives the programs that may be it, the likeliest first. */
  abstract List<List<String>> places();

  /** Gives the program and its first words; where it is missing, skips the test or fails it. */
  List<String> program() {
    for (List<String> place : places()) {
      if (isAt(place)) {
        return place;
      }
    }
    throw TestRequirements.here().missing(words, remedy);
  }

  private boolean isAt(List<String> place) {
    List<String> asked = new ArrayList<>(place);
    asked.addAll(List.of("version", "--short"));
    try {
      ExternalProgram.Ended ended =
          new ExternalProgram(asked, Path.of("."), Map.copyOf(System.getenv())).run();
      boolean first = ended.output().startsWith("1.");
      return ended.code() == 0 && first == (this == ONE);
    } catch (UncheckedIOException notThere) {
      return false;
    }
  }
}
