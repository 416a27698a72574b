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
 * The files as a tree. With another state of the project it keeps what is open, chosen and in
 * sight: what is still there stays the same item.
 */
final class FileTreeView extends TreeView<FileNode> {
  /** What a file stands in is worth seeing with it. */
  private static final int ROWS_ABOVE = 3;

  private final Consumer<String> chosen;
  private Map<String, TreeItem<FileNode>> items = Map.of();
  private boolean changing;

  /** Tells the path of each file that a user chooses. */
  FileTreeView(Consumer<String> chosen) {
    super(new TreeItem<>());
    this.chosen = chosen;
    getStyleClass().addAll("file-tree", "dense");
    getRoot().setExpanded(true);
    setShowRoot(false);
    setMinWidth(80);
    setAccessibleText(Messages.text("code.tree"));
    setCellFactory(view -> new FileCell());
    getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, item) -> Optional.ofNullable(item).ifPresent(this::tell));
  }

  private void tell(TreeItem<FileNode> item) {
    FileNode node = item.getValue();
    if (!changing && node != null && !node.isFolder()) {
      chosen.accept(node.path());
    }
  }

  /** Shows these; folders that were not there before are open. */
  void show(List<FileNode> nodes) {
    String selected = selected();
    Map<String, TreeItem<FileNode>> all = new HashMap<>();
    changing = true; // what goes takes the choice to its neighbour, which nobody chose
    fill(getRoot(), nodes, all);
    items = all;
    select(selected);
    changing = false;
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

  /** Gives the path of what is chosen, be it a file or a folder. */
  private String selected() {
    TreeItem<FileNode> item = getSelectionModel().getSelectedItem();
    return item == null || item.getValue() == null ? "" : item.getValue().path();
  }

  /** Chooses what stands there, unless it is in a folder that the user closed. */
  void select(String path) {
    TreeItem<FileNode> item = items.get(path);
    if (item != null && isInSight(item) && getSelectionModel().getSelectedItem() != item) {
      getSelectionModel().select(item);
      if (!changing) {
        scrollTo(Math.max(0, getRow(item) - ROWS_ABOVE));
      }
    }
  }

  private static boolean isInSight(TreeItem<FileNode> item) {
    for (TreeItem<FileNode> up = item.getParent(); up != null; up = up.getParent()) {
      if (!up.isExpanded()) {
        return false;
      }
    }
    return true;
  }
}
