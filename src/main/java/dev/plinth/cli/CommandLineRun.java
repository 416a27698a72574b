package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.home.ErrorLog;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** Runs one command line. */
public final class CommandLineRun {
  private final Console console;
  private final ErrorLog log;

  CommandLineRun(Console console, ErrorLog log) {
    this.console = console;
    this.log = log;
  }

  /** Runs the command in the arguments and exits the process with its exit code. */
  public static void runAndExit(String... arguments) {
    System.exit(new CommandLineRun(Console.ofProcess(), ErrorLog.ofProcess()).run(arguments));
  }

  /** Prints that the window needs a screen, and the commands to use instead. */
  public static void printNoScreen() {
    printCommandsInsteadOfWindow("There is no screen, so Plinth cannot open its window");
  }

  /** Prints that the window needs GTK, how to install it, and the commands to use instead. */
  public static void printGtkMissing() {
    printCommandsInsteadOfWindow(
        "The system library GTK 3 is missing, so Plinth cannot open its window. Install it with"
            + " \"sudo apt install libgtk-3-0\" or \"sudo dnf install gtk3\"");
  }

  private static void printCommandsInsteadOfWindow(String reason) {
    Console console = Console.ofProcess();
    console
        .out()
        .print(
            """
            %s. Or use the command line:
              plinth new PROMPT -o OUT        turn a prompt into a project, a folder or a .zip
              plinth check SPEC               report all problems of a spec
              plinth generate SPEC -o OUT     write the project of a spec, a folder or a .zip
              plinth run SPEC                 build the backend of a spec and start it in Docker
              plinth --help                   show all commands
            """
                .formatted(reason));
    console.flush();
  }

  /** Runs the command in the arguments and returns its exit code. */
  int run(String... arguments) {
    int code = commands().execute(PromptParameter.moveListToEnd(arguments));
    if (!console.flush()) {
      console.printError(
          "cannot write to the standard output", "free space on the disk that it is written to");
      console.flush();
      return code == ExitCode.OK ? ExitCode.USAGE_OR_FILE : code;
    }
    return code;
  }

  private CommandLine commands() {
    System.setProperty("picocli.converters.excludes", "java\\.(sql|time)\\..*"); // slow to load
    return new CommandLine(new PlinthCommand(console).command())
        .setExpandAtFiles(false)
        .setUsageHelpAutoWidth(false)
        .setOut(new PrintWriter(console.out(), true, UTF_8))
        .setErr(new PrintWriter(console.err(), true, UTF_8))
        .setColorScheme(Help.defaultColorScheme(console.colours() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setParameterExceptionHandler(new UsageErrors(console))
        .setExecutionExceptionHandler(new CommandErrors(console, log));
  }
}
