package dev.plinth.proof;

import java.nio.file.Path;
import java.util.Map;

/**
 * Python's own tools, each of which fails with its words when it has something against a project.
 *
 * @param python where they are installed
 */
record Checkers(PythonEnvironment python) {
  /**
   * Holds every rule of ruff but two: no {@code __init__.py} may be there, and no copyright need.
   */
  void rules(Path project) {
    // Ruff tells a project's own modules from libraries by the folder it runs in, so each project
    // has its own run.
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

  /** Formats as ruff would. */
  void format(Path project) {
    run(project, "ruff", "format", "--isolated", "--no-cache", "--check", "--target-version=py311");
  }

  /** Is typed as strictly as mypy can want. */
  void types(Path project) {
    // By its whole path: in one cache, mypy takes files of two projects for the same one when
    // their relative paths, sizes and seconds of writing are equal.
    run(
        project,
        "mypy",
        "--strict",
        "--explicit-package-bases",
        "--cache-dir=" + python.mypyCache(),
        project.toAbsolutePath().toString());
  }

  /** Compiles. */
  void compiles(Path project) {
    run(project, "python", "-m", "compileall", "-q", ".");
  }

  private void run(Path project, String... words) {
    python.command(project, Map.of(), words).succeed();
  }
}
