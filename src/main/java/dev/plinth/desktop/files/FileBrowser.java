package dev.plinth.desktop.files;

import dev.plinth.desktop.ExternalPrograms;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.dialog.Dialogs;
import dev.plinth.desktop.dialog.Notice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Shows files in the file manager of the operating system. A file that cannot be shown there is
 * named in a notice.
 */
public final class FileBrowser {
  private final String osName;
  private final ExternalPrograms programs;
  private final Tasks tasks;
  private final Dialogs dialogs;

  /**
   * Creates a browser.
   *
   * @param osName the name of the operating system
   */
  FileBrowser(String osName, ExternalPrograms programs, Tasks tasks, Dialogs dialogs) {
    this.osName = osName.toLowerCase(Locale.ROOT);
    this.programs = programs;
    this.tasks = tasks;
    this.dialogs = dialogs;
  }

  /** Returns a browser that uses the file manager of this machine. */
  public static FileBrowser ofMachine(Tasks tasks, Dialogs dialogs) {
    String osName = System.getProperty("os.name", "");
    return new FileBrowser(osName, ExternalPrograms.ofMachine(), tasks, dialogs);
  }

  /** Opens the folder of a file or folder, with the file or folder selected. */
  public void show(Path path) {
    Path absolute = path.toAbsolutePath();
    tasks
        .run(() -> open(absolute))
        .onSuccess(
            shown -> {
              dialogs.withdraw(Notice.Topic.FILE_MANAGER);
              if (!shown) {
                dialogs.show(failure(absolute));
              }
            });
  }

  private static Notice failure(Path path) {
    return new Notice(
            Notice.Kind.FAILED,
            Messages.text("files.browser.failed.title"),
            Messages.text("files.browser.failed.text"))
        .about(Notice.Topic.FILE_MANAGER)
        .at(path);
  }

  private boolean open(Path path) throws InterruptedException {
    for (List<String> command : commands(path)) {
      if (succeeds(command)) {
        return true;
      }
    }
    return false;
  }

  private boolean succeeds(List<String> command) throws InterruptedException {
    try {
      boolean codeSaysNothing = osName.startsWith("windows"); // Explorer always returns 1
      return programs.start(command).filter(code -> code != 0 && !codeSaysNothing).isEmpty();
    } catch (IOException e) {
      return false; // the system has no such program
    }
  }

  /** Returns the commands to try, the best one first. */
  private List<List<String>> commands(Path path) {
    if (osName.startsWith("windows")) {
      return List.of(List.of("explorer.exe", "/select,", path.toString()));
    }
    if (osName.startsWith("mac")) {
      return List.of(List.of("open", "-R", path.toString()));
    }
    Path parent = path.getParent();
    return List.of(
        List.of(
            "dbus-send",
            "--session",
            "--print-reply",
            "--reply-timeout=2000",
            "--dest=org.freedesktop.FileManager1",
            "/org/freedesktop/FileManager1",
            "org.freedesktop.FileManager1.ShowItems",
            "array:string:" + path.toUri().toASCIIString().replace(",", "%2C"),
            "string:"),
        List.of("xdg-open", (parent == null ? path : parent).toString()));
  }
}
