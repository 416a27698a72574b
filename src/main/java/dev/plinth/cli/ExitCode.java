package dev.plinth.cli;

/** What the process tells the one who started it. */
final class ExitCode {
  /** All is well; a spec was approved. */
  static final int OK = 0;

  /** The spec was rejected. */
  static final int REJECTED = 1;

  /** Wrong words, or a file that cannot be read or written. */
  static final int USAGE_OR_FILE = 2;

  /** No model wrote a spec. */
  static final int MODEL = 3;

  /** Docker, or what runs in it, keeps it from running. */
  static final int DOCKER = 4;

  /** A fault of this program. */
  static final int FAULT = 70;

  /** Somebody stopped it. */
  static final int CANCELLED = 130;

  private ExitCode() {}
}
