package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.home.ErrorLog;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line. */
public final class CommandLineRun {
  private final Console console;
  private final ErrorLog log;

  CommandLineRun(Console console, ErrorLog log) {
    this.console = console;
    this.log = log;
  }

  /** Runs the command that the words name and ends the process with its exit code. */
  public static void runAndExit(String... words) {
    System.exit(new CommandLineRun(Console.ofProcess(), ErrorLog.ofProcess()).run(words));
  }

  /** Says that no window can be shown, and what does the same without one. */
  public static void sayThatThereIsNoScreen() {
    sayWhatNeedsNoWindow("There is no screen here, so Plinth opens no window");
  }

  /** Says that the system cannot draw a window yet, and what does the same without one. */
  public static void sayThatGtkIsMissing() {
    sayWhatNeedsNoWindow(
        "The system's GTK 3 library is missing, so Plinth opens no window: install it with"
            + " \"sudo apt install libgtk-3-0\" or \"sudo dnf install gtk3\"");
  }

  private static void sayWhatNeedsNoWindow(String why) {
    Console console = Console.ofProcess();
    console
        .out()
        .print(
            """
            %s; these do the same job:
              plinth new PROMPT -o OUT        turn a prompt into a project, a folder or a .zip
              plinth check SPEC               say what is wrong with a spec
              plinth generate SPEC -o OUT     write the project, a folder or a .zip
              plinth run SPEC                 build and start it in Docker
              plinth --help                   show every command
            """
                .formatted(why));
    console.flush();
  }

  /** Runs the command that the words name; gives its exit code. */
  int run(String... words) {
    int code = commands().execute(PromptParameter.last(words));
    if (!console.flush()) {
      console.complain("the output could not be written", "make room where it goes to");
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
        .setParameterExceptionHandler(this::wrongWords)
        .setExecutionExceptionHandler(new CommandErrors(console, log));
  }

  private int wrongWords(ParameterException fault, String[] words) {
    CommandLine command = fault.getCommandLine();
    String message = String.valueOf(fault.getMessage());
    if (fault instanceof UnmatchedArgumentException unmatched
        && command.getCommandSpec().userObject() instanceof PlinthCommand) {
      String word = unmatched.getUnmatched().get(0);
      message = "there is no %s %s".formatted(word.startsWith("-") ? "option" : "command", word);
    }
    console.complain(
        message, command.getCommandSpec().qualifiedName() + " --help shows what there is");
    return ExitCode.USAGE_OR_FILE;
  }
}
