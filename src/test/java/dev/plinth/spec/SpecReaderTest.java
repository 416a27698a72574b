package dev.plinth.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Texts that are too large or too strange to be kept as cases. */
class SpecReaderTest {
  private static List<Diagnostic> read(String text) {
    return Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> new SpecReader().read(new SpecText(text)).diagnostics().all());
  }

  @Test
  void refusesTenMegabytesByTheirLength() {
    assertThat(read("x".repeat(10_000_000)))
        .extracting(Diagnostic::code)
        .containsExactly(Code.TOO_LARGE);
  }

  @Test
  void refusesMoreValuesThanAnySpecHas() {
    assertThat(read("[" + "1,".repeat(2_000_000) + "1]"))
        .extracting(Diagnostic::code)
        .contains(Code.TOO_LARGE);
  }

  @Test
  void refusesAHundredThousandLevels() {
    assertThat(read("[".repeat(100_000))).extracting(Diagnostic::code).contains(Code.TOO_DEEP);
    assertThat(read("{\"a\":".repeat(100_000)))
        .extracting(Diagnostic::code)
        .contains(Code.TOO_DEEP);
  }

  @Test
  void tellsAThousandFaultsAndCountsTheRest() {
    List<Diagnostic> told = read("{\"entities\":[" + "1,".repeat(100_000) + "1]}");
    assertThat(told).hasSize(SpecReader.MOST_FAULTS + 1);
    assertThat(told.get(SpecReader.MOST_FAULTS).code()).isEqualTo(Code.MORE_FAULTS);
    assertThat(told.get(SpecReader.MOST_FAULTS).message()).startsWith("99005 more");
  }

  @Test
  void takesNumbersOfAnyLength() {
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
  void findsALoneSurrogateInTheTextItself() {
    assertThat(read("{\"description\":\"a\uD800b\"}"))
        .extracting(Diagnostic::code)
        .contains(Code.LONE_SURROGATE);
  }

  @Test
  void findsALoneSurrogateInAKey() {
    assertThat(read("{\"\\udc00\":1}")).extracting(Diagnostic::code).contains(Code.LONE_SURROGATE);
  }
}
