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
 * A shared library that JavaFX needs on Linux. The library is looked up where the dynamic loader
 * searches. Without the library, JavaFX would fail with a stack trace.
 *
 * @param name the file name
 */
public record SystemLibrary(String name) {
  /** GTK 3, which JavaFX needs to show windows on Linux. */
  public static final SystemLibrary GTK = new SystemLibrary("libgtk-3.so.0");

  private static final Path LOADER_CACHE = Path.of("/etc/ld.so.cache");
  private static final List<Path> DEFAULT_FOLDERS =
      Stream.of("/lib", "/usr/lib", "/lib64", "/usr/lib64").map(Path::of).toList();

  public SystemLibrary {
    requireNonNull(name);
  }

  /** Returns whether the library is certainly missing; always false on systems other than Linux. */
  public boolean isMissing() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String configured = Optional.ofNullable(System.getenv("LD_LIBRARY_PATH")).orElse("");
    return system.startsWith("linux") && isMissing(folders(configured), LOADER_CACHE);
  }

  /**
   * Returns whether the library is neither in one of the folders nor at a path that the loader's
   * cache lists.
   *
   * @param cache the loader's cache; without a readable cache the loader's folders are unknown, and
   *     the library does not count as missing
   */
  boolean isMissing(List<Path> folders, Path cache) {
    try {
      String listed = Files.readString(cache, ISO_8859_1); // binary, with paths that end in NUL
      return listed.indexOf('\0') >= 0
          && folders.stream().map(folder -> folder.resolve(name)).noneMatch(Files::exists)
          && !hasListedFile(listed);
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  /** Returns whether a path of this library in the loader's cache still exists. */
  private boolean hasListedFile(String listed) {
    String end = '/' + name + '\0';
    for (int at = listed.indexOf(end); at >= 0; at = listed.indexOf(end, at + 1)) {
      int begin = listed.lastIndexOf('\0', at) + 1;
      if (Files.exists(Path.of(listed.substring(begin, at + end.length() - 1)))) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> folders(String configured) {
    try {
      return Stream.concat(
              Arrays.stream(configured.split(File.pathSeparator))
                  .filter(folder -> !folder.isEmpty())
                  .map(Path::of),
              DEFAULT_FOLDERS.stream())
          .toList();
    } catch (InvalidPathException e) {
      return DEFAULT_FOLDERS;
    }
  }
}
