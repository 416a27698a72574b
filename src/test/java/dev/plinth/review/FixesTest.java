package dev.plinth.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
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
 * Applies every fix of every case, to the formatted and to the minified text. Each fix removes its
 * diagnostic and adds no error. The fix of a syntax error adds no syntax error, but it may show
 * errors that the syntax error hid: a value that is written where one was missing may be wrong, and
 * an object whose end was missing may lack keys.
 */
class FixesTest {
  /** The codes of diagnostics that have a fix. */
  private static final Set<Code> FIXABLE =
      EnumSet.of(
          Code.SYNTAX,
          Code.DUPLICATE_KEY,
          Code.UNKNOWN_KEY,
          Code.MISSING_KEY,
          Code.WRONG_TYPE,
          Code.WRONG_CONSTANT,
          Code.UNKNOWN_VERSION,
          Code.UNKNOWN_FIELD_TYPE,
          Code.EMPTY_LIST,
          Code.PROJECT_NAME,
          Code.INVALID_NAME,
          Code.DUPLICATE_ENTITY,
          Code.DUPLICATE_ROUTER,
          Code.DUPLICATE_TABLE,
          Code.DUPLICATE_FIELD,
          Code.RESERVED_ENTITY,
          Code.RESERVED_TABLE,
          Code.RESERVED_FIELD,
          Code.RENAMED,
          Code.NO_PRIMARY_KEY,
          Code.SEVERAL_PRIMARY_KEYS,
          Code.NULLABLE_PRIMARY_KEY,
          Code.PASSWORD_TYPE,
          Code.PASSWORD_UNIQUE);

  @TestFactory
  Stream<DynamicTest> eachFixRemovesItsDiagnosticAndAddsNoError() throws IOException {
    return ReviewCases.all().stream().flatMap(FixesTest::fixesOf);
  }

  private static Stream<DynamicTest> fixesOf(Path file) {
    String formatted = read(file);
    return Stream.of(formatted, MinifiedText.of(formatted))
        .flatMap(
            text ->
                ReviewCases.review(text).diagnostics().all().stream()
                    .filter(diagnostic -> diagnostic.fix().isPresent())
                    .map(
                        diagnostic ->
                            DynamicTest.dynamicTest(
                                file.getFileName()
                                    + " "
                                    + diagnostic.code().word()
                                    + " "
                                    + diagnostic.pointer(),
                                () -> removesDiagnostic(text, diagnostic))));
  }

  private static void removesDiagnostic(String text, Diagnostic diagnostic) throws IOException {
    Review before = ReviewCases.review(text);
    String fixed = diagnostic.fix().orElseThrow().applyTo(text);
    Review after = ReviewCases.review(fixed);
    assertThat(count(after, diagnostic.code()))
        .as(fixed)
        .isLessThan(count(before, diagnostic.code()));
    if (diagnostic.code() != Code.SYNTAX) {
      long expected = errors(before) - (diagnostic.severity() == Severity.ERROR ? 1 : 0);
      assertThat(errors(after))
          .as("%s%n%s", ReviewCases.lines(after), fixed)
          .isLessThanOrEqualTo(expected);
    }
    if (parses(before)) {
      assertThat(new ObjectMapper().readTree(fixed)).isNotNull();
    }
  }

  @Test
  void everyFixableCodeHasAFix() throws IOException {
    Set<Code> fixed = EnumSet.noneOf(Code.class);
    for (Path file : ReviewCases.all()) {
      ReviewCases.review(read(file)).diagnostics().all().stream()
          .filter(diagnostic -> diagnostic.fix().isPresent())
          .map(Diagnostic::code)
          .forEach(fixed::add);
    }
    assertThat(fixed).containsExactlyInAnyOrderElementsOf(FIXABLE);
  }

  @TestFactory
  Stream<DynamicTest> applyingFixesRepeatedlyTerminates() throws IOException {
    return ReviewCases.all().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), () -> terminates(read(file))));
  }

  private static void terminates(String start) {
    String text = start;
    List<Diagnostic> fixable = fixable(text);
    for (int i = 0; !fixable.isEmpty(); i++) {
      assertThat(i).as(text).isLessThan(200);
      text = fixable.get(0).fix().orElseThrow().applyTo(text);
      fixable = fixable(text);
    }
  }

  private static List<Diagnostic> fixable(String text) {
    return ReviewCases.review(text).diagnostics().all().stream()
        .filter(diagnostic -> diagnostic.fix().isPresent())
        .toList();
  }

  private static long count(Review review, Code code) {
    return review.diagnostics().all().stream().filter(d -> d.code() == code).count();
  }

  private static boolean parses(Review review) {
    return count(review, Code.SYNTAX) + count(review, Code.TOO_DEEP) == 0;
  }

  private static long errors(Review review) {
    return review.diagnostics().count(Severity.ERROR);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
