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

/** Each review/x.json gives the lines of review/x.expected; -Dgolden=update writes them anew. */
class ReviewCasesTest {
  /** Said only of texts too large to keep as a case; SpecReaderTest raises them. */
  private static final Set<Code> ELSEWHERE = EnumSet.of(Code.TOO_LARGE, Code.MORE_FAULTS);

  @TestFactory
  Stream<DynamicTest> saysOfEachCaseWhatIsExpected() throws IOException {
    return ReviewCases.all().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(file.getFileName().toString(), () -> saysExpected(file)));
  }

  private static void saysExpected(Path file) throws IOException {
    String said = ReviewCases.lines(ReviewCases.review(Files.readString(file)));
    Path expected =
        file.resolveSibling(file.getFileName().toString().replace(".json", ".expected"));
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(expected, said);
    }
    assertThat(said).isEqualTo(Files.readString(expected));
  }

  @Test
  void everyCodeIsRaisedBySomeCase() throws IOException {
    Set<Code> raised = EnumSet.copyOf(ELSEWHERE);
    for (Path file : ReviewCases.all()) {
      ReviewCases.review(Files.readString(file)).diagnostics().all().stream()
          .map(Diagnostic::code)
          .forEach(raised::add);
    }
    assertThat(raised).containsExactlyInAnyOrder(Code.values());
  }

  @Test
  void theBlueprintsExampleLacksItsVersionAndNothingElse() throws IOException {
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
