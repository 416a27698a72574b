package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

  @BeforeAll
  static void copyTheProjects() throws IOException {
    for (Golden golden : goldens()) {
      golden.copyInto(copies);
    }
  }

  @BeforeEach
  void findPython() throws IOException {
    python = PythonEnvironment.shared();
  }

  static List<Golden> goldens() {
    return Golden.all();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void isPython(Golden golden) {
    run(golden, "python", "-m", "compileall", "-q", ".");
  }

  // Ruff tells a project's own modules from libraries by the folder it runs in, so each project
  // has its own run.
  @ParameterizedTest
  @MethodSource("goldens")
  void keepsEveryRuleOfRuff(Golden golden) {
    String[] rules = {"--select=ALL", "--ignore=INP001,CPY001", "--target-version=py311"};
    run(golden, "ruff", "check", "--isolated", "--no-cache", rules[0], rules[1], rules[2]);
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void isFormatted(Golden golden) {
    run(golden, "ruff", "format", "--isolated", "--no-cache", "--check", "--target-version=py311");
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void isTyped(Golden golden) {
    String cache = "--cache-dir=" + python.mypyCache();
    // By its whole path: in one cache, mypy takes files of two projects for the same one when
    // their relative paths, sizes and seconds of writing are equal.
    String project = copies.resolve(golden.name()).toAbsolutePath().toString();
    run(golden, "mypy", "--strict", "--explicit-package-bases", cache, project);
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void requiresNothingThatTheEnvironmentOfTheseTestsLacks(Golden golden) throws IOException {
    assertThat(python.requirements()).containsAll(golden.text("requirements.txt").lines().toList());
  }

  private void run(Golden golden, String... words) {
    python.command(copies.resolve(golden.name()), Map.of(), words).succeed();
  }
}
