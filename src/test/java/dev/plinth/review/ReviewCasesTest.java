package dev.plinth.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares the diagnostics of each review/x.json with review/x.expected; -Dgolden=update writes it.
 */
class ReviewCasesTest {
  /** Codes that need a text too large for a case; {@code SpecReaderTest} covers them. */
  private static final Set<Code> NOT_IN_CASES = EnumSet.of(Code.TOO_LARGE, Code.MORE_FAULTS);

  @TestFactory
  Stream<DynamicTest> eachCaseHasTheExpectedDiagnostics() throws IOException {
    return ReviewCases.all().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), () -> hasExpectedDiagnostics(file)));
  }

  private static void hasExpectedDiagnostics(Path file) throws IOException {
    String actual = ReviewCases.lines(ReviewCases.review(Files.readString(file)));
    Path expected =
        file.resolveSibling(file.getFileName().toString().replace(".json", ".expected"));
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  @Test
  void everyCodeIsRaisedBySomeCase() throws IOException {
    Set<Code> raised = EnumSet.copyOf(NOT_IN_CASES);
    for (Path file : ReviewCases.all()) {
      ReviewCases.review(Files.readString(file)).diagnostics().all().stream()
          .map(Diagnostic::code)
          .forEach(raised::add);
    }
    assertThat(raised).containsExactlyInAnyOrder(Code.values());
  }

  @Test
  void theExampleOfTheBlueprintLacksOnlyItsVersion() throws IOException {
    String text = Files.readString(ReviewCases.FOLDER.resolve("blueprint-example.json"));
    List<Diagnostic> errors =
        ReviewCases.review(text).diagnostics().all().stream()
            .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
            .toList();
    assertThat(errors).hasSize(1);
    String fixed = errors.get(0).fix().orElseThrow().applyTo(text);
    assertThat(ReviewCases.review(fixed).approved()).isPresent();
  }
}
