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
 * What a command reads from and writes to.
 *
 * @param in the standard input
 * @param out the result, in UTF-8 wherever it runs
 * @param err everything else that there is to say, in UTF-8 too
 * @param colours whether a terminal shows it that can colour
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean colours) {
  private static final int LONGEST_SECRET = 10_000;

  /** Gives the one of this process. */
  static Console ofProcess() {
    return new Console(
        System.in,
        printer(new PipeOutput(new FileOutputStream(FileDescriptor.out))),
        printer(new PipeOutput(new FileOutputStream(FileDescriptor.err))),
        coloursAllowed(System.getenv()) && isTerminal());
  }

  /** Tells whether user and terminal allow to colour. */
  static boolean coloursAllowed(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }

  /**
   * From Java 22 on there may be a console without a terminal; it can be asked, which 17 cannot.
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
   * Reads a secret: from a terminal without showing it, else the first line of the standard input.
   *
   * @param question what to ask at a terminal
   */
  @SuppressWarnings("SystemConsoleNull")
  String secret(String question) throws IOException {
    java.io.Console terminal = System.console();
    if (in.equals(System.in) && terminal != null && isTerminal()) {
      char[] typed = terminal.readPassword("%s", question);
      return typed == null ? "" : new String(typed);
    }
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n' && line.length() < LONGEST_SECRET; c = in.read()) {
      line.append((char) c);
    }
    return line.toString();
  }

  private static PrintStream printer(OutputStream output) {
    return new PrintStream(output, false, UTF_8);
  }

  /** Writes what is still held back; tells whether all of the result has been taken. */
  boolean flush() {
    err.flush();
    return !out.checkError();
  }

  /** Says a line about what goes on, at once. */
  void tell(String line) {
    err.print(TerminalText.line(line) + '\n');
    err.flush();
  }

  /** Says in words what went wrong outside, and what to do. */
  void complain(String message, String remedy) {
    TerminalColours palette = new TerminalColours(colours);
    err.println(palette.error("error") + ": " + TerminalText.line(message));
    if (!remedy.isEmpty()) {
      err.println("  " + palette.bold("hint") + ": " + TerminalText.line(remedy));
    }
  }
}
