package dev.plinth.main;

import dev.plinth.cli.CommandLineRun;
import dev.plinth.desktop.ScreenCheck;
import dev.plinth.desktop.SystemLibrary;
import dev.plinth.desktop.window.App;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Application;

/**
 * The entry point. No arguments, or one spec file as the only argument, open the window; other
 * arguments are a command.
 */
public final class Main {
  private Main() {}

  /** Opens the window, or runs the command in the arguments and exits with its exit code. */
  public static void main(String[] arguments) {
    if (!opensWindow(arguments)) {
      CommandLineRun.runAndExit(arguments);
    } else if (!ScreenCheck.hasScreen()) {
      CommandLineRun.printNoScreen();
    } else if (SystemLibrary.GTK.isMissing()) {
      CommandLineRun.printGtkMissing();
    } else {
      Application.launch(App.class, arguments);
    }
  }

  private static boolean opensWindow(String[] arguments) {
    return arguments.length == 0 || (arguments.length == 1 && isSpecFile(arguments[0]));
  }

  private static boolean isSpecFile(String argument) {
    return argument.endsWith(".json") && Files.isRegularFile(Path.of(argument));
  }
}
