package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Python's own tools say of the golden projects. A failure shows the tool's words. */
@Tag("python")
class StyleTest {
  @TempDir static Path copies;

  private PythonEnvironment python;
  private Checkers checkers;

  @BeforeAll
  static void copyTheProjects() throws IOException {
    for (Golden golden : goldens()) {
      golden.copyInto(copies);
    }
  }

  @BeforeEach
  void findPython() throws IOException {
    python = PythonEnvironment.shared();
    checkers = new Checkers(python);
  }

  static List<Golden> goldens() {
    return Golden.all();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void isPython(Golden golden) {
    checkers.compiles(copies.resolve(golden.name()));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void keepsEveryRuleOfRuff(Golden golden) {
    checkers.rules(copies.resolve(golden.name()));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void isFormatted(Golden golden) {
    checkers.format(copies.resolve(golden.name()));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void isTyped(Golden golden) {
    checkers.types(copies.resolve(golden.name()));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void requiresNothingThatTheEnvironmentOfTheseTestsLacks(Golden golden) throws IOException {
    assertThat(python.requirements()).containsAll(golden.text("requirements.txt").lines().toList());
  }
}
