package dev.plinth.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that equal specs compile to equal projects. */
class DeterminismTest {
  @ParameterizedTest
  @MethodSource("dev.plinth.project.Goldens#cases")
  void isRepeatable(String name) throws IOException {
    assertThat(Goldens.compile(name)).isEqualTo(Goldens.compile(name));
  }

  @ParameterizedTest
  @MethodSource("dev.plinth.project.Goldens#cases")
  void isIndependentOfLocaleAndTimeZone(String name) throws IOException {
    Project expected = Goldens.compile(name);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(Goldens.compile(name)).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.plinth.project.Goldens#cases")
  void endsEveryLineWithASingleNewlineCharacter(String name) throws IOException {
    assertThat(Goldens.compile(name).files())
        .allSatisfy(file -> assertThat(file.text()).doesNotContain("\r").endsWith("\n"));
  }
}
