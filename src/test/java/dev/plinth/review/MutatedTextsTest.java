package dev.plinth.review;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Whatever becomes of a spec's text, its faults are told well and its fixes mend. */
class MutatedTextsTest {
  private static final int SEEDS = Integer.getInteger("random.mutants", 12_000);
  private static final List<String> SOUND =
      List.of("sound", "stamps", "user-logs-in", "names-normalised");

  @Test
  void everyMutantIsRefusedWithWordsAndMendedByItsFixes() throws IOException {
    List<String> texts =
        SOUND.stream()
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
    int mended = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      String mutant = TextMutator.of(texts.get(seed / 2 % texts.size()), seed);
      Shrinker.check(seed, mutant, MutatedTextsTest::isToldWell);
      Shrinker.check(seed, mutant, MutatedTextsTest::everyFixMends);
      boolean refused = ReviewCases.review(mutant).approved().isEmpty();
      rejected += refused ? 1 : 0;
      mended += refused && ReviewCases.review(mended(mutant)).approved().isPresent() ? 1 : 0;
    }
    System.getLogger("mutants")
        .log(
            System.Logger.Level.INFO, rejected + " rejected, " + mended + " mended by fixes alone");
    assertThat(rejected).as("mutants that are rejected").isGreaterThan(SEEDS / 2);
    assertThat(mended).as("rejected mutants that fixes alone approve").isGreaterThan(SEEDS / 20);
  }

  private static void isToldWell(String text) {
    Review review = ReviewCases.review(text);
    assertThat(review.approved().isEmpty()).isEqualTo(review.diagnostics().hasErrors());
    for (Diagnostic diagnostic : review.diagnostics().all()) {
      assertThat(diagnostic.message()).isNotBlank().doesNotContain("\n");
      assertThat(diagnostic.span().start().offset()).isBetween(0, text.length());
      assertThat(diagnostic.span().end().offset()).isBetween(0, text.length());
      assertThat(diagnostic.hint()).isNotEqualTo(Optional.of(""));
    }
  }

  private static void everyFixMends(String text) {
    Review review = ReviewCases.review(text);
    long errors = review.diagnostics().count(Severity.ERROR);
    for (Diagnostic diagnostic : review.diagnostics().all()) {
      if (diagnostic.fix().isPresent()) {
        String fixed = diagnostic.fix().get().applyTo(text);
        long after = ReviewCases.review(fixed).diagnostics().count(Severity.ERROR);
        long least = diagnostic.severity() == Severity.ERROR ? 1 : 0;
        assertThat(errors - after)
            .as("%s%n%s%n%s", diagnostic, fixed, ReviewCases.lines(ReviewCases.review(fixed)))
            .isGreaterThanOrEqualTo(least);
      }
    }
    mended(text);
  }

  /** Applies the first fix until none is offered. */
  private static String mended(String start) {
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
