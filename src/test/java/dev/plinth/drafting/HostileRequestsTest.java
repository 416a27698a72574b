package dev.plinth.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.plinth.spec.Spec;
import dev.plinth.spec.SpecWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is asked: review approves the draft, or nothing is drafted. */
class HostileRequestsTest {
  private static final int ROUNDS = 2_000;
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "\n",
          "\t- ",
          "(",
          ")",
          ":",
          ";",
          "|",
          "\n|\n",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "'",
          "'s",
          "`",
          "# ",
          "**",
          "```",
          "\u0000",
          "\u202e",
          "\ud83d",
          "\ud83d\ude00",
          "größe",
          "名前",
          "عربي",
          "ß",
          "İ",
          "ı",
          "DROP TABLE users;",
          "CREATE TABLE t (",
          "id",
          "password",
          "pwd",
          "None",
          "Con",
          "auth",
          "docs",
          "health",
          "pg_class",
          "ctid",
          "entities",
          "fields",
          "each",
          "has",
          "with",
          "unique",
          "primary key",
          "integer",
          "internal",
          "log in",
          "User",
          "users",
          "of a",
          "belongs to a",
          "has many",
          "15 minutes",
          "__proto__",
          "a__b",
          "_x_",
          "99",
          "1a",
          "alembic version",
          "auth users",
          "x".repeat(300),
          "and ".repeat(40),
          "((((((((",
          "{{{{{{{{");

  @Test
  void draftsNothingThatReviewRejects() {
    List<Example> examples = Example.read("prompts.txt");
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      String request = request(random, examples);
      assertThatCode(() -> drafted(request))
          .as("seed %s: %s", seed, request)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void changesNothingIntoWhatReviewRejects() throws NothingToBuild {
    Spec spec =
        Drafts.of("Products (name, price); Users (email, password); Orders (total). Users log in.");
    List<Example> examples = Example.read("prompts.txt");
    List<String> verbs =
        List.of("add ", "remove ", "rename ", "make ", "change ", "give users ", "");
    for (int seed = 0; seed < ROUNDS / 3; seed++) {
      Random random = new Random(seed);
      String request =
          verbs.get(random.nextInt(verbs.size()))
              + request(random, examples)
              + (random.nextBoolean() ? " to users" : " to " + ODD.get(random.nextInt(ODD.size())));
      assertThatCode(() -> revised(request, spec))
          .as("seed %s: %s", seed, request)
          .doesNotThrowAnyException();
    }
  }

  @Test
  @Timeout(120)
  void isBoundedForLongRequests() {
    List<Example> examples = Example.read("prompts.txt");
    StringBuilder request = new StringBuilder();
    for (int i = 0; request.length() < 20_000; i++) {
      request.append(examples.get(i % examples.size()).prompt()).append(". ");
    }
    long start = System.nanoTime();
    assertThat(drafted(request.toString())).isPresent();
    assertThat(drafted("a".repeat(20_000))).isEmpty();
    drafted("books ".repeat(3_500));
    drafted("(".repeat(20_000));
    drafted("{a:".repeat(7_000));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void draftsTheSameTwice() {
    for (Example example : Example.read("prompts-held-out.txt")) {
      assertThat(drafted(example.prompt()).map(SpecWriter::write))
          .isEqualTo(drafted(example.prompt()).map(SpecWriter::write));
    }
  }

  private static Optional<Spec> drafted(String request) {
    try {
      return Optional.of(Drafts.of(request));
    } catch (NothingToBuild e) {
      return Optional.empty();
    }
  }

  private static Optional<Spec> revised(String request, Spec spec) {
    try {
      return Optional.of(Drafts.revised(request, spec));
    } catch (NothingToBuild e) {
      return Optional.empty();
    }
  }

  private static String request(Random random, List<Example> examples) {
    String request = examples.get(random.nextInt(examples.size())).prompt();
    List<String> words = new ArrayList<>(List.of(request.split("(?<=\\s)", -1)));
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(4)) {
        case 0 -> words.add(at, ODD.get(random.nextInt(ODD.size())));
        case 1 -> words.set(at, ODD.get(random.nextInt(ODD.size())) + " ");
        case 2 -> words.add(words.remove(at));
        default -> words.add(at, words.get(random.nextInt(words.size())));
      }
    }
    return String.join("", words);
  }
}
