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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a project since it was last saved or generated.
 *
 * @param now the current texts of the files, by path
 * @param before the previous texts of the files, by path
 * @param files the change of each current or removed file, by path
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
    Map<String, String> current = texts(now);
    Map<String, String> previous = texts(before);
    SortedMap<String, FileChange> files = new TreeMap<>();
    previous.keySet().forEach(path -> files.put(path, FileChange.REMOVED));
    current.forEach((path, text) -> files.put(path, change(previous.get(path), text)));
    return new ProjectChanges(current, previous, Collections.unmodifiableSortedMap(files));
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

  /** Returns the tree of all files, including removed files. */
  List<FileNode> tree() {
    return FileNode.tree(files);
  }

  /** Returns the paths of all files, including removed files, in the order of the tree. */
  List<String> paths() {
    return tree().stream().flatMap(ProjectChanges::leaves).toList();
  }

  private static Stream<String> leaves(FileNode node) {
    return node.isFolder()
        ? node.children().stream().flatMap(ProjectChanges::leaves)
        : Stream.of(node.path());
  }

  /** Returns the paths of all changed, added and removed files, in the order of the tree. */
  List<String> changedPaths() {
    return paths().stream().filter(path -> files.get(path) != FileChange.SAME).toList();
  }

  /** Returns the path of the file to show first: {@code app/main.py} if the project has it. */
  String initialPath() {
    return files.containsKey("app/main.py") || files.isEmpty() ? "app/main.py" : files.firstKey();
  }

  /**
   * Returns the content of a file. For a removed file, this is always the changes.
   *
   * @param path a key of {@link #files}
   * @param showDiff whether to return the changes in the file instead of its text
   */
  FileContent content(String path, boolean showDiff) {
    FileChange change = files.getOrDefault(path, FileChange.SAME);
    String text = now.getOrDefault(path, "");
    if (showDiff || change == FileChange.REMOVED) {
      LineDiff diff = LineDiff.of(before.getOrDefault(path, ""), text);
      return new FileContent.Changed(path, change, diff);
    }
    return new FileContent.Source(path, change, text, SourceLanguage.of(path).tokens(text));
  }
}
