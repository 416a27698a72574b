package dev.plinth.home;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;

/**
 * The folders of this program in the user's home. Their paths follow the conventions of the
 * operating system.
 *
 * @param state the folder for data that outlives a run: unsaved text, window position
 * @param logs the folder of the error log
 */
public record UserFolders(Path state, Path logs) {
  public UserFolders {
    requireNonNull(state);
    requireNonNull(logs);
  }

  /** Returns the folders for the user of this process. The folders may not exist yet. */
  public static UserFolders ofProcess() {
    return of(
        System.getenv(),
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", "")));
  }

  /**
   * Returns the folders on an operating system.
   *
   * @param system the name of the operating system, as in the system property {@code os.name}
   */
  static UserFolders of(Map<String, String> environment, String system, Path home) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", "");
      Path base = local.isEmpty() ? home.resolve("AppData").resolve("Local") : Path.of(local);
      return new UserFolders(base.resolve("Plinth"), base.resolve("Plinth").resolve("Logs"));
    }
    if (name.startsWith("mac")) {
      Path library = home.resolve("Library");
      return new UserFolders(
          library.resolve("Application Support").resolve("Plinth"),
          library.resolve("Logs").resolve("Plinth"));
    }
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    // The XDG Base Directory Specification says to ignore relative paths.
    boolean usable = Path.of(state).isAbsolute();
    Path base = usable ? Path.of(state) : home.resolve(".local").resolve("state");
    return new UserFolders(base.resolve("plinth"), base.resolve("plinth"));
  }

  /**
   * Creates a folder if it does not exist, and lets only its owner read, write and enter the
   * folder.
   *
   * @return the folder
   */
  public static Path createPrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    if (view != null) { // Windows protects the folders of a user by default
      view.setPermissions(PosixFilePermissions.fromString("rwx------"));
    }
    return folder;
  }
}
