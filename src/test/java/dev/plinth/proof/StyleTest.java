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

/** Tests the golden projects with Python tools. A failure shows the output of the tool. */
@Tag("python")
class StyleTest {
  @TempDir static Path copies;

  private PythonEnvironment python;
  private PythonTools pythonTools;

  @BeforeAll
  static void copyTheProjects() throws IOException {
    for (Golden golden : goldens()) {
      golden.copyInto(copies);
    }
  }

  @BeforeEach
  void findPython() throws IOException {
    python = PythonEnvironment.shared();
    pythonTools = new PythonTools(python);
  }

  static List<Golden> goldens() {
    return Golden.all();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void compiles(Golden golden) {
    pythonTools.compile(copies.resolve(golden.name()));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void followsEveryRuleOfRuff(Golden golden) {
    pythonTools.lint(copies.resolve(golden.name()));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void isFormattedByRuff(Golden golden) {
    pythonTools.checkFormat(copies.resolve(golden.name()));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void isStrictlyTyped(Golden golden) {
    pythonTools.checkTypes(copies.resolve(golden.name()));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void requiresOnlyInstalledPackages(Golden golden) throws IOException {
    assertThat(python.requirements()).containsAll(golden.text("requirements.txt").lines().toList());
  }
}
