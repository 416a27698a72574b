package dev.plinth;

import dev.plinth.cli.CommandLineRun;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Runs the command that the words name and ends the process with its exit code. */
  public static void main(String[] words) {
    CommandLineRun.runAndExit(words);
  }
}
