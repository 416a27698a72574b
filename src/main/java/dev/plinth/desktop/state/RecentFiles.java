package dev.plinth.desktop.state;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files that were open last, the newest first. Windows share them. */
public final class RecentFiles {
  /** How many are remembered. */
  public static final int MOST = 10;

  private final StateFile file;

  /**
   * Those that are remembered in this folder.
   *
   * @param folder the folder of state
   */
  public RecentFiles(Path folder) {
    this.file = new StateFile(folder, "recent.properties");
  }

  /** Gives them. */
  public List<Path> list() {
    Map<String, String> values = file.read();
    List<Path> found = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      String word = values.getOrDefault(String.valueOf(i), "");
      if (!word.isEmpty()) {
        add(found, word);
      }
    }
    return List.copyOf(found);
  }

  private static void add(List<Path> found, String word) {
    try {
      found.add(Path.of(word));
    } catch (InvalidPathException e) {
      return; // written by another system
    }
  }

  /** Puts one before all others; gives them. */
  public synchronized List<Path> opened(Path path) throws IOException {
    List<Path> now = without(path);
    now.add(0, path.toAbsolutePath());
    return write(now);
  }

  /** Forgets one, such as one that is no longer there; gives the others. */
  public synchronized List<Path> forget(Path path) throws IOException {
    return write(without(path));
  }

  /** Forgets all. */
  public synchronized List<Path> clear() throws IOException {
    return write(List.of());
  }

  private List<Path> without(Path path) {
    List<Path> others = new ArrayList<>(list());
    others.remove(path.toAbsolutePath());
    return others;
  }

  private List<Path> write(List<Path> paths) throws IOException {
    List<Path> kept = List.copyOf(paths.subList(0, Math.min(MOST, paths.size())));
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < kept.size(); i++) {
      values.put(String.valueOf(i), kept.get(i).toString());
    }
    file.write(values);
    return kept;
  }
}
