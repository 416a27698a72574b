package dev.plinth.proof;

import java.nio.file.Path;
import java.util.Map;

/**
 * The Python tools that check a project. A failed check reports the output of the tool.
 *
 * @param python the environment in which the tools are installed
 */
record PythonTools(PythonEnvironment python) {
  /**
   * Checks every rule of ruff except two: packages have no {@code __init__.py} (INP001), and files
   * have no copyright notice (CPY001).
   */
  void lint(Path project) {
    // Ruff distinguishes the modules of a project from libraries by the working directory, so each
    // project needs its own run.
    run(
        project,
        "ruff",
        "check",
        "--isolated",
        "--no-cache",
        "--select=ALL",
        "--ignore=INP001,CPY001",
        "--target-version=py311");
  }

  /** Checks that the files are formatted as {@code ruff format} formats them. */
  void checkFormat(Path project) {
    run(project, "ruff", "format", "--isolated", "--no-cache", "--check", "--target-version=py311");
  }

  /** Checks the types with {@code mypy --strict}. */
  void checkTypes(Path project) {
    // The absolute path is needed: mypy confuses cached files of two projects if their relative
    // paths, sizes and modification times in seconds are equal.
    run(
        project,
        "mypy",
        "--strict",
        "--explicit-package-bases",
        "--cache-dir=" + python.mypyCache(),
        project.toAbsolutePath().toString());
  }

  /** Checks that every file compiles to byte code. */
  void compile(Path project) {
    run(project, "python", "-m", "compileall", "-q", ".");
  }

  private void run(Path project, String... command) {
    python.command(project, Map.of(), command).succeed();
  }
}
