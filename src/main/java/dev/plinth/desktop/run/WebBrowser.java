package dev.plinth.desktop.run;

import dev.plinth.desktop.ExternalPrograms;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.dialog.Dialogs;
import dev.plinth.desktop.dialog.Notice;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Opens pages in the browser of the user. Without a browser, the user gets the address to copy;
 * JavaFX's host services would not say that there is none.
 */
public final class WebBrowser {
  private final String osName;
  private final ExternalPrograms programs;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private final Consumer<String> clipboard;

  /**
   * Creates a browser.
   *
   * @param osName the name of the operating system, as in the system property os.name
   * @param clipboard copies a text
   */
  public WebBrowser(
      String osName,
      ExternalPrograms programs,
      Tasks tasks,
      Dialogs dialogs,
      Consumer<String> clipboard) {
    this.osName = osName.toLowerCase(Locale.ROOT);
    this.programs = programs;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.clipboard = clipboard;
  }

  /** Opens a page. */
  public void open(URI page) {
    tasks
        .run(() -> isOpened(page.toString()))
        .onSuccess(
            opened -> {
              dialogs.withdraw(Notice.Topic.BROWSER);
              if (!opened) {
                dialogs.show(noBrowser(page.toString()));
              }
            });
  }

  private Notice noBrowser(String address) {
    return new Notice(
            Notice.Kind.FAILED,
            Messages.text("run.noBrowser.title"),
            Messages.text("run.noBrowser.text", address))
        .about(Notice.Topic.BROWSER)
        .with(Messages.text("run.noBrowser.copy"), () -> clipboard.accept(address));
  }

  private boolean isOpened(String address) throws InterruptedException {
    for (List<String> command : commands()) {
      List<String> words = new ArrayList<>(command);
      words.add(address);
      if (succeeds(words)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a command succeeds or still runs, as a browser does that was not open yet. */
  private boolean succeeds(List<String> command) throws InterruptedException {
    try {
      return programs.start(command).filter(code -> code != 0).isEmpty();
    } catch (IOException e) {
      return false; // the system has no such program
    }
  }

  /** Returns the commands to try, the best one first, each without the address. */
  private List<List<String>> commands() {
    if (osName.startsWith("windows")) {
      return List.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
    }
    if (osName.startsWith("mac")) {
      return List.of(List.of("open"));
    }
    return List.of(
        List.of("xdg-open"),
        List.of("gio", "open"),
        List.of("firefox"),
        List.of("google-chrome"),
        List.of("chromium"));
  }
}
