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
 * The folders that a system keeps for a program.
 *
 * @param state for what outlives a run: what was typed, where the window was
 * @param logs for faults of the program
 */
public record UserFolders(Path state, Path logs) {
  public UserFolders {
    requireNonNull(state);
    requireNonNull(logs);
  }

  /** Gives those of this process. They may not exist yet. */
  public static UserFolders ofProcess() {
    return of(
        System.getenv(),
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", "")));
  }

  /** Gives those of a system. */
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
    boolean usable = Path.of(state).isAbsolute(); // the standard says to ignore any other
    Path base = usable ? Path.of(state) : home.resolve(".local").resolve("state");
    return new UserFolders(base.resolve("plinth"), base.resolve("plinth"));
  }

  /** Makes a folder where it is missing, and closes it to everybody but its owner. */
  public static Path open(Path folder) throws IOException {
    Files.createDirectories(folder);
    PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    if (view != null) { // Windows keeps the folders of users apart by itself
      view.setPermissions(PosixFilePermissions.fromString("rwx------"));
    }
    return folder;
  }
}
