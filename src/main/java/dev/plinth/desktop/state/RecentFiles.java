package dev.plinth.desktop.state;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of recently opened files, latest first. All windows share the list. */
public final class RecentFiles {
  /** The maximum number of files in the list. */
  public static final int MAX_FILES = 10;

  private final StateFile file;

  /**
   * Uses the list in a folder.
   *
   * @param folder the state folder
   */
  public RecentFiles(Path folder) {
    this.file = new StateFile(folder, "recent.properties");
  }

  /** Returns the files, latest first. */
  public List<Path> list() {
    Map<String, String> values = file.read();
    List<Path> found = new ArrayList<>();
    for (int i = 0; i < MAX_FILES; i++) {
      String value = values.getOrDefault(String.valueOf(i), "");
      if (!value.isEmpty()) {
        addIfValid(found, value);
      }
    }
    return List.copyOf(found);
  }

  private static void addIfValid(List<Path> found, String value) {
    try {
      found.add(Path.of(value));
    } catch (InvalidPathException e) {
      return; // not a valid path on this operating system
    }
  }

  /** Puts a file at the front of the list, and returns the list. */
  public synchronized List<Path> add(Path path) throws IOException {
    List<Path> files = without(path);
    files.add(0, path.toAbsolutePath());
    return write(files);
  }

  /** Removes a file, for example a deleted one, and returns the list. */
  public synchronized List<Path> remove(Path path) throws IOException {
    return write(without(path));
  }

  /** Clears the list, and returns the empty list. */
  public synchronized List<Path> clear() throws IOException {
    return write(List.of());
  }

  private List<Path> without(Path path) {
    List<Path> others = new ArrayList<>(list());
    others.remove(path.toAbsolutePath());
    return others;
  }

  private List<Path> write(List<Path> paths) throws IOException {
    List<Path> kept = List.copyOf(paths.subList(0, Math.min(MAX_FILES, paths.size())));
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < kept.size(); i++) {
      values.put(String.valueOf(i), kept.get(i).toString());
    }
    file.write(values);
    return kept;
  }
}
