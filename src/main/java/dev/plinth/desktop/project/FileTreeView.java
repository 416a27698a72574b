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
import javafx.scene.control.skin.VirtualFlow;

/**
 * The files of a project as a tree. When the project changes, the items of remaining files are
 * reused, so that the open folders, the selection and the scroll position stay.
 */
final class FileTreeView extends TreeView<FileNode> {
  /** The number of rows to show above a file that was out of sight, so that it has a context. */
  private static final int ROWS_ABOVE = 2;

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

  /**
   * Selects the file or folder with this path, unless it is in a closed folder. Does not scroll, so
   * that the tree of a new project begins at its top.
   */
  void select(String path) {
    TreeItem<FileNode> item = items.get(path);
    if (item != null && isInOpenFolders(item) && getSelectionModel().getSelectedItem() != item) {
      getSelectionModel().select(item);
    }
  }

  /**
   * Selects the file with this path, opens its folders, and scrolls to it if it is out of sight.
   */
  void reveal(String path) {
    TreeItem<FileNode> item = items.get(path);
    if (item != null) {
      for (TreeItem<FileNode> in = item.getParent(); in != null; in = in.getParent()) {
        in.setExpanded(true);
      }
      select(path);
      scrollToSelection();
    }
  }

  /** Focuses the tree with its selection in sight. */
  void focusSelection() {
    if (getSelectionModel().isEmpty()) {
      getSelectionModel().selectFirst();
    }
    scrollToSelection();
    requestFocus();
  }

  private void scrollToSelection() {
    int row = getSelectionModel().getSelectedIndex();
    if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null
        && (row <= flow.getFirstVisibleCell().getIndex()
            || row >= flow.getLastVisibleCell().getIndex())) {
      scrollTo(Math.max(0, row - ROWS_ABOVE));
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
