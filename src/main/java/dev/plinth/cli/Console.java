package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * The input and the outputs of a command.
 *
 * @param in the standard input
 * @param out the standard output, for results; UTF-8 in any locale
 * @param err the standard error, for everything else; UTF-8 in any locale
 * @param colours whether the output is in colours
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean colours) {
  private static final int MAX_SECRET_LENGTH = 10_000;

  /** Returns the console of this process. */
  static Console ofProcess() {
    return new Console(
        System.in,
        printer(new PipeOutput(new FileOutputStream(FileDescriptor.out))),
        printer(new PipeOutput(new FileOutputStream(FileDescriptor.err))),
        coloursAllowed(System.getenv()) && isTerminal());
  }

  /** Returns whether the environment variables allow colours. */
  static boolean coloursAllowed(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }

  /**
   * Returns whether the console is a terminal. Since Java 22, a process without a terminal can have
   * a console too. The method {@code isTerminal} tells the two apart, but does not exist in Java
   * 17.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /**
   * Reads a secret: from the terminal without echo, or else the first line of the standard input.
   *
   * @param prompt the text to show on a terminal
   */
  @SuppressWarnings("SystemConsoleNull")
  String readSecret(String prompt) throws IOException {
    java.io.Console terminal = System.console();
    if (in.equals(System.in) && terminal != null && isTerminal()) {
      char[] typed = terminal.readPassword("%s", prompt);
      return typed == null ? "" : new String(typed);
    }
    StringBuilder line = new StringBuilder();
    for (int c = in.read();
        c >= 0 && c != '\n' && line.length() < MAX_SECRET_LENGTH;
        c = in.read()) {
      line.append((char) c);
    }
    return line.toString();
  }

  /** Returns whether somebody can be asked: both the input and the output are a terminal. */
  boolean isInteractive() {
    return in.equals(System.in) && isTerminal();
  }

  /**
   * Reads a line from the terminal. What was printed before is shown first.
   *
   * @return the line; empty at the end of the input
   */
  @SuppressWarnings("SystemConsoleNull")
  String readLine(String prompt) {
    flush();
    java.io.Console terminal = System.console();
    String line = terminal == null ? null : terminal.readLine("%s", prompt);
    return line == null ? "" : line;
  }

  private static PrintStream printer(OutputStream output) {
    return new PrintStream(output, false, UTF_8);
  }

  /** Flushes both outputs. Returns whether the whole standard output could be written. */
  boolean flush() {
    err.flush();
    return !out.checkError();
  }

  /** Prints a line about the progress to the standard error, and flushes it. */
  void printStatus(String line) {
    err.print(TerminalText.line(line) + '\n');
    err.flush();
  }

  /**
   * Prints an error to the standard error.
   *
   * @param message what happened and why
   * @param remedy what to do; may be empty
   */
  void printError(String message, String remedy) {
    TerminalColours palette = new TerminalColours(colours);
    err.println(palette.error("error") + ": " + TerminalText.line(message));
    if (!remedy.isEmpty()) {
      err.println("  " + palette.bold("hint") + ": " + TerminalText.line(remedy));
    }
  }
}
