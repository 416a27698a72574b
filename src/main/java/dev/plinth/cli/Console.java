package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
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
  /** Gives the one of this process. */
  static Console ofProcess() {
    return new Console(
        System.in,
        printer(new Output(new FileOutputStream(FileDescriptor.out))),
        printer(new Output(new FileOutputStream(FileDescriptor.err))),
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

  private static PrintStream printer(OutputStream output) {
    return new PrintStream(output, false, UTF_8);
  }

  /** Writes what is still held back; tells whether all of the result has been taken. */
  boolean flush() {
    err.flush();
    return !out.checkError();
  }

  /** Says in words what went wrong outside, and what to do. */
  void complain(String message, String remedy) {
    Palette palette = new Palette(colours);
    err.println(palette.error("error") + ": " + Printable.line(message));
    if (!remedy.isEmpty()) {
      err.println("  " + palette.bold("hint") + ": " + Printable.line(remedy));
    }
  }
}
