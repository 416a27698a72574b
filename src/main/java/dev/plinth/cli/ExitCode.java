package dev.plinth.cli;

/** The exit codes of the process. */
final class ExitCode {
  /** Success. For a check: the spec is approved. */
  static final int OK = 0;

  /** The spec is rejected. */
  static final int REJECTED = 1;

  /** Wrong arguments, or a file that cannot be read or written. */
  static final int USAGE_OR_FILE = 2;

  /** The model failed to write an approved spec. */
  static final int MODEL = 3;

  /** Docker, or the backend in it, failed. */
  static final int DOCKER = 4;

  /** Internal error. */
  static final int INTERNAL_ERROR = 70;

  /** The user cancelled the command. */
  static final int CANCELLED = 130;

  private ExitCode() {}
}
