package dev.plinth.desktop.project;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file or a folder.
 *
 * @param path where it stands in the project
 * @param change what became of it; a folder is changed where anything in it is
 * @param children what is in a folder, folders first; of a file nothing
 */
record FileNode(String path, FileChange change, List<FileNode> children) {
  FileNode {
    requireNonNull(path);
    requireNonNull(change);
    children = List.copyOf(children);
  }

  /** Gives the folders and files at the top of a project with these files. */
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
    folders.forEach((path, inside) -> nodes.add(folder(path, tree(path, inside))));
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

  /** Gives the last part of the path. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
