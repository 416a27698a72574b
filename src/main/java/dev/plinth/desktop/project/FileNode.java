package dev.plinth.desktop.project;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file or a folder in the tree.
 *
 * @param path the path in the project
 * @param change the change; a folder is changed if it contains a changed, added or removed file
 * @param children the content of a folder, folders first; empty for a file
 */
record FileNode(String path, FileChange change, List<FileNode> children) {
  FileNode {
    requireNonNull(path);
    requireNonNull(change);
    children = List.copyOf(children);
  }

  /** Returns the top-level folders and files of a project that consists of these files. */
  static List<FileNode> tree(SortedMap<String, FileChange> files) {
    return tree("", files);
  }

  private static List<FileNode> tree(String folder, SortedMap<String, FileChange> files) {
    SortedMap<String, SortedMap<String, FileChange>> folders = new TreeMap<>();
    List<FileNode> leaves = new ArrayList<>();
    for (Map.Entry<String, FileChange> file : files.entrySet()) {
      int slash = file.getKey().indexOf('/', folder.length());
      if (slash < 0) {
        leaves.add(new FileNode(file.getKey(), file.getValue(), List.of()));
      } else {
        folders
            .computeIfAbsent(file.getKey().substring(0, slash + 1), name -> new TreeMap<>())
            .put(file.getKey(), file.getValue());
      }
    }
    List<FileNode> nodes = new ArrayList<>();
    folders.forEach((path, content) -> nodes.add(folder(path, tree(path, content))));
    nodes.addAll(leaves);
    return nodes;
  }

  private static FileNode folder(String path, List<FileNode> children) {
    boolean same = children.stream().allMatch(child -> child.change() == FileChange.SAME);
    String name = path.substring(0, path.length() - 1);
    return new FileNode(name, same ? FileChange.SAME : FileChange.CHANGED, children);
  }

  boolean isFolder() {
    return !children.isEmpty();
  }

  /** Returns the last part of the path. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
