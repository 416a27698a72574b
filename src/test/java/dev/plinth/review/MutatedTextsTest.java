package dev.plinth.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Severity;
import dev.plinth.random.Shrinker;
import dev.plinth.random.TextMutator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Checks the diagnostics and fixes of randomly mutated specs. The fix of a syntax error removes a
 * syntax error and may show other errors that it hid; any other fix removes an error.
 */
class MutatedTextsTest {
  private static final int SEEDS = Integer.getInteger("random.mutants", 12_000);
  private static final List<String> VALID =
      List.of("sound", "stamps", "user-logs-in", "names-normalised");

  @Test
  void everyMutantHasValidDiagnosticsAndFixes() throws IOException {
    List<String> texts =
        VALID.stream()
            .map(name -> ReviewCases.FOLDER.resolve(name + ".json"))
            .map(
                file -> {
                  try {
                    return Files.readString(file);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            .toList();
    int rejected = 0;
    int repaired = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      String mutant = TextMutator.of(texts.get(seed / 2 % texts.size()), seed);
      Shrinker.check(seed, mutant, MutatedTextsTest::diagnosticsAreValid);
      Shrinker.check(seed, mutant, MutatedTextsTest::everyFixRemovesAnError);
      boolean isRejected = ReviewCases.review(mutant).approved().isEmpty();
      rejected += isRejected ? 1 : 0;
      repaired +=
          isRejected && ReviewCases.review(applyFixes(mutant)).approved().isPresent() ? 1 : 0;
    }
    System.getLogger("mutants")
        .log(
            System.Logger.Level.INFO,
            rejected + " rejected, " + repaired + " repaired by fixes alone");
    assertThat(rejected).as("mutants that are rejected").isGreaterThan(SEEDS / 2);
    assertThat(repaired).as("rejected mutants that fixes alone approve").isGreaterThan(SEEDS / 20);
  }

  private static void diagnosticsAreValid(String text) {
    Review review = ReviewCases.review(text);
    assertThat(review.approved().isEmpty()).isEqualTo(review.diagnostics().hasErrors());
    for (Diagnostic diagnostic : review.diagnostics().all()) {
      assertThat(diagnostic.message()).isNotBlank().doesNotContain("\n");
      assertThat(diagnostic.span().start().offset()).isBetween(0, text.length());
      assertThat(diagnostic.span().end().offset()).isBetween(0, text.length());
      assertThat(diagnostic.hint()).isNotEqualTo(Optional.of(""));
    }
  }

  private static void everyFixRemovesAnError(String text) {
    Review review = ReviewCases.review(text);
    for (Diagnostic diagnostic : review.diagnostics().all()) {
      if (diagnostic.fix().isPresent()) {
        String fixed = diagnostic.fix().get().applyTo(text);
        Review after = ReviewCases.review(fixed);
        boolean syntax = diagnostic.code() == Code.SYNTAX;
        long least = diagnostic.severity() == Severity.ERROR ? 1 : 0;
        assertThat(errors(review, syntax) - errors(after, syntax))
            .as("%s%n%s%n%s", diagnostic, fixed, ReviewCases.lines(after))
            .isGreaterThanOrEqualTo(least);
      }
    }
    applyFixes(text);
  }

  private static long errors(Review review, boolean onlySyntax) {
    return review.diagnostics().all().stream()
        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
        .filter(diagnostic -> !onlySyntax || diagnostic.code() == Code.SYNTAX)
        .count();
  }

  /** Applies the first fix repeatedly until no fix is left. */
  private static String applyFixes(String start) {
    String text = start;
    for (int i = 0; i < 500; i++) {
      Optional<Diagnostic> next =
          ReviewCases.review(text).diagnostics().all().stream()
              .filter(diagnostic -> diagnostic.fix().isPresent())
              .findFirst();
      if (next.isEmpty()) {
        return text;
      }
      text = next.get().fix().orElseThrow().applyTo(text);
    }
    throw new AssertionError("fixes never end");
  }
}
