package dev.plinth.desktop.project;

import static java.util.Objects.requireNonNull;

import dev.plinth.desktop.diff.LineDiff;
import dev.plinth.desktop.highlight.SourceLanguage;
import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A project and what changed in it.
 *
 * @param now the texts of its files by path
 * @param before the same as it was last saved or generated
 * @param files what became of each file that is or was there
 */
record ProjectChanges(
    Map<String, String> now, Map<String, String> before, SortedMap<String, FileChange> files) {
  ProjectChanges {
    requireNonNull(now);
    requireNonNull(before);
    requireNonNull(files);
  }

  /** Compares two states of a project. */
  static ProjectChanges of(Project now, Project before) {
    Map<String, String> later = texts(now);
    Map<String, String> former = texts(before);
    SortedMap<String, FileChange> files = new TreeMap<>();
    former.keySet().forEach(path -> files.put(path, FileChange.REMOVED));
    later.forEach((path, text) -> files.put(path, change(former.get(path), text)));
    return new ProjectChanges(later, former, Collections.unmodifiableSortedMap(files));
  }

  private static FileChange change(@Nullable String before, String now) {
    if (before == null) {
      return FileChange.ADDED;
    }
    return before.equals(now) ? FileChange.SAME : FileChange.CHANGED;
  }

  private static Map<String, String> texts(Project project) {
    return project.files().stream()
        .collect(Collectors.toUnmodifiableMap(file -> file.path().value(), ProjectFile::text));
  }

  /** Gives the tree of all files, removed ones among them. */
  List<FileNode> tree() {
    return FileNode.tree(files);
  }

  /** Gives how many files changed, came or went. */
  int changed() {
    return (int) files.values().stream().filter(change -> change != FileChange.SAME).count();
  }

  /** Gives the file that a user may want to see first. */
  String first() {
    return files.containsKey("app/main.py") || files.isEmpty() ? "app/main.py" : files.firstKey();
  }

  /**
   * Gives a file as it is to be shown. Of one that is gone only its change is left.
   *
   * @param path one of {@link #files}
   * @param asChange whether what changed is to be shown
   */
  FileContent content(String path, boolean asChange) {
    FileChange change = files.getOrDefault(path, FileChange.SAME);
    String text = now.getOrDefault(path, "");
    if (asChange || change == FileChange.REMOVED) {
      LineDiff diff = LineDiff.of(before.getOrDefault(path, ""), text);
      return new FileContent.Changed(path, change, diff);
    }
    return new FileContent.Source(path, change, text, SourceLanguage.of(path).tokens(text));
  }
}
