package dev.plinth.proof;

import dev.plinth.evolution.Answers;
import dev.plinth.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A change of a spec on filled tables, as the file of cases describes it.
 *
 * @param name the number and name of the change
 * @param lines the lines of the block
 */
record EvolutionCase(String name, List<String> lines) {
  private static final Path CASES = Path.of("src/test/resources/evolution/cases.txt");

  /** Returns all cases. */
  static List<EvolutionCase> all() {
    List<EvolutionCase> cases = new ArrayList<>();
    try {
      for (String block : Files.readString(CASES).split("\n\n", -1)) {
        List<String> lines = block.strip().lines().toList();
        if (lines.size() > 1 && !lines.get(1).startsWith("#")) {
          cases.add(new EvolutionCase(lines.get(0).substring(2), lines.subList(1, lines.size())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  /** Returns the values of a key, in order. */
  List<String> all(String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key + ":"))
        .map(line -> line.substring(key.length() + 1).strip())
        .toList();
  }

  /** Returns the only value of a key. */
  String one(String key) {
    return all(key).get(0);
  }

  /** Returns the answers of the case. */
  Answers answers() throws ProblemException {
    Answers answers = Answers.NONE;
    for (Answers.Kind kind : Answers.Kind.values()) {
      for (String value : all(kind.name().toLowerCase(Locale.ROOT))) {
        answers = answers.and(Answers.parse(kind, value));
      }
    }
    return answers;
  }

  @Override
  public String toString() {
    return name;
  }
}
