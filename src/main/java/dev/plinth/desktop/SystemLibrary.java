package dev.plinth.desktop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A library that the toolkit wants of a Linux system, looked up where the system's loader does,
 * before the toolkit tries and fails.
 *
 * @param name the name of its file
 */
public record SystemLibrary(String name) {
  /** What draws and hears windows on Linux. */
  public static final SystemLibrary GTK = new SystemLibrary("libgtk-3.so.0");

  private static final Path CACHE = Path.of("/etc/ld.so.cache");
  private static final List<Path> USUAL =
      Stream.of("/lib", "/usr/lib", "/lib64", "/usr/lib64").map(Path::of).toList();

  public SystemLibrary {
    requireNonNull(name);
  }

  /** Tells whether it is missing for sure. Other systems than Linux bring what is needed. */
  public boolean isMissing() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String named = Optional.ofNullable(System.getenv("LD_LIBRARY_PATH")).orElse("");
    return system.startsWith("linux") && isMissing(folders(named), CACHE);
  }

  /**
   * Tells whether it is neither in one of the folders nor in the loader's own list.
   *
   * @param cache that list; where a system has none it looks in places that are not known here, and
   *     so nothing counts as missing
   */
  boolean isMissing(List<Path> folders, Path cache) {
    try {
      String listed = Files.readString(cache, ISO_8859_1); // binary, with names that end in zeros
      return listed.indexOf('\0') >= 0
          && folders.stream().map(folder -> folder.resolve(name)).noneMatch(Files::exists)
          && !isThere(listed);
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  /** Tells whether a place of it that the loader knows holds it still. */
  private boolean isThere(String listed) {
    String end = '/' + name + '\0';
    for (int at = listed.indexOf(end); at >= 0; at = listed.indexOf(end, at + 1)) {
      int begin = listed.lastIndexOf('\0', at) + 1;
      if (Files.exists(Path.of(listed.substring(begin, at + end.length() - 1)))) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> folders(String named) {
    try {
      return Stream.concat(
              Arrays.stream(named.split(File.pathSeparator))
                  .filter(folder -> !folder.isEmpty())
                  .map(Path::of),
              USUAL.stream())
          .toList();
    } catch (InvalidPathException e) {
      return USUAL;
    }
  }
}
