package dev.plinth.desktop.project;

import dev.plinth.desktop.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/**
 * The files of a project as a tree. When the project changes, the items of remaining files are
 * reused, so that the open folders, the selection and the scroll position stay.
 */
final class FileTreeView extends TreeView<FileNode> {
  /** The number of rows to show above a selected file, so that its folders are visible. */
  private static final int ROWS_ABOVE = 3;

  private final Consumer<String> onSelect;
  private Map<String, TreeItem<FileNode>> items = Map.of();
  private boolean updating;

  /**
   * Creates an empty tree.
   *
   * @param onSelect receives the path of each file that the user selects
   */
  FileTreeView(Consumer<String> onSelect) {
    super(new TreeItem<>());
    this.onSelect = onSelect;
    getStyleClass().addAll("file-tree", "dense");
    getRoot().setExpanded(true);
    setShowRoot(false);
    setMinWidth(80);
    setAccessibleText(Messages.text("code.tree"));
    setCellFactory(view -> new FileCell());
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, item) -> Optional.ofNullable(item).ifPresent(this::reportSelection));
  }

  private void reportSelection(TreeItem<FileNode> item) {
    FileNode node = item.getValue();
    if (!updating && node != null && !node.isFolder()) {
      onSelect.accept(node.path());
    }
  }

  /** Shows these files and folders. New folders are open. */
  void show(List<FileNode> nodes) {
    String selected = selectedPath();
    Map<String, TreeItem<FileNode>> all = new HashMap<>();
    updating = true; // removing the selected item selects another, which is not the user's choice
    fill(getRoot(), nodes, all);
    items = all;
    select(selected);
    updating = false;
  }

  private void fill(
      TreeItem<FileNode> parent, List<FileNode> nodes, Map<String, TreeItem<FileNode>> all) {
    List<TreeItem<FileNode>> children = new ArrayList<>();
    for (FileNode node : nodes) {
      TreeItem<FileNode> item = items.get(node.path());
      if (item == null || item.isLeaf() == node.isFolder()) {
        item = new TreeItem<>(node);
        item.setExpanded(true);
      } else if (!node.equals(item.getValue())) {
        item.setValue(node);
      }
      fill(item, node.children(), all);
      all.put(node.path(), item);
      children.add(item);
    }
    if (!parent.getChildren().equals(children)) {
      parent.getChildren().setAll(children);
    }
  }

  /** Returns the path of the selected file or folder; empty without a selection. */
  private String selectedPath() {
    TreeItem<FileNode> item = getSelectionModel().getSelectedItem();
    return item == null || item.getValue() == null ? "" : item.getValue().path();
  }

  /** Selects the file or folder with this path, unless it is in a closed folder. */
  void select(String path) {
    TreeItem<FileNode> item = items.get(path);
    if (item != null && isInOpenFolders(item) && getSelectionModel().getSelectedItem() != item) {
      getSelectionModel().select(item);
      if (!updating) {
        scrollTo(Math.max(0, getRow(item) - ROWS_ABOVE));
      }
    }
  }

  private static boolean isInOpenFolders(TreeItem<FileNode> item) {
    for (TreeItem<FileNode> folder = item.getParent();
        folder != null;
        folder = folder.getParent()) {
      if (!folder.isExpanded()) {
        return false;
      }
    }
    return true;
  }
}
