package dev.plinth;

import dev.plinth.cli.CommandLineRun;
import dev.plinth.desktop.ScreenCheck;
import dev.plinth.desktop.SystemLibrary;
import dev.plinth.desktop.window.App;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Application;

/**
 * Where the program starts: no words or one spec file open the window, other words are a command.
 */
public final class Main {
  private Main() {}

  /** Opens the window, or runs the command that the words name and ends with its exit code. */
  public static void main(String[] words) {
    if (!meansWindow(words)) {
      CommandLineRun.runAndExit(words);
    } else if (!ScreenCheck.isThere()) {
      CommandLineRun.sayThatThereIsNoScreen();
    } else if (SystemLibrary.GTK.isMissing()) {
      CommandLineRun.sayThatGtkIsMissing();
    } else {
      Application.launch(App.class, words);
    }
  }

  private static boolean meansWindow(String[] words) {
    return words.length == 0 || (words.length == 1 && isSpecFile(words[0]));
  }

  private static boolean isSpecFile(String word) {
    return word.endsWith(".json") && Files.isRegularFile(Path.of(word));
  }
}
