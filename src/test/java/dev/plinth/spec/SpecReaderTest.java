package dev.plinth.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Tests texts that are too large or too unusual for the cases in {@code review/}. */
class SpecReaderTest {
  private static List<Diagnostic> read(String text) {
    return Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> new SpecReader().read(new SpecText(text)).diagnostics().all());
  }

  @Test
  void rejectsATextOfTenMegabytes() {
    assertThat(read("x".repeat(10_000_000)))
        .extracting(Diagnostic::code)
        .containsExactly(Code.TOO_LARGE);
  }

  @Test
  void rejectsTooManyValues() {
    assertThat(read("[" + "1,".repeat(2_000_000) + "1]"))
        .extracting(Diagnostic::code)
        .contains(Code.TOO_LARGE);
  }

  @Test
  void rejectsAHundredThousandLevels() {
    assertThat(read("[".repeat(100_000))).extracting(Diagnostic::code).contains(Code.TOO_DEEP);
    assertThat(read("{\"a\":".repeat(100_000)))
        .extracting(Diagnostic::code)
        .contains(Code.TOO_DEEP);
  }

  @Test
  void reportsAThousandProblemsAndCountsTheRest() {
    List<Diagnostic> reported = read("{\"entities\":[" + "1,".repeat(100_000) + "1]}");
    assertThat(reported).hasSize(SpecReader.MAX_PROBLEMS + 1);
    assertThat(reported.get(SpecReader.MAX_PROBLEMS).code()).isEqualTo(Code.MORE_FAULTS);
    assertThat(reported.get(SpecReader.MAX_PROBLEMS).message()).startsWith("99005 more");
  }

  @Test
  void readsNumbersOfAnyLength() {
    for (String number :
        List.of("9".repeat(100_000), "1e400", "-1e-400", "0." + "1".repeat(5_000))) {
      String spec = "{\"auth\":{\"access_token_expiry_minutes\":" + number + "}}";
      assertThat(read(spec))
          .filteredOn(d -> d.pointer().text().equals("/auth/access_token_expiry_minutes"))
          .extracting(Diagnostic::code)
          .containsAnyOf(Code.WRONG_TYPE, Code.OUT_OF_RANGE)
          .hasSize(1);
    }
  }

  @Test
  void findsALoneSurrogateInAValue() {
    assertThat(read("{\"description\":\"a\uD800b\"}"))
        .extracting(Diagnostic::code)
        .contains(Code.LONE_SURROGATE);
  }

  @Test
  void findsALoneSurrogateInAKey() {
    assertThat(read("{\"\\udc00\":1}")).extracting(Diagnostic::code).contains(Code.LONE_SURROGATE);
  }
}
