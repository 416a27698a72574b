package dev.plinth.desktop.project;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the file tree: an icon, the name, and a letter for the change. */
final class FileCell extends TreeCell<FileNode> {
  private final FontIcon icon = new FontIcon();
  private final Label name = new Label();
  private final Label letter = new Label();
  private final HBox row = new HBox(icon, name, letter);
  private final Tooltip tooltip = new Tooltip();

  FileCell() {
    row.getStyleClass().add("file-row");
    letter.getStyleClass().add("file-letter");
    letter.setMinWidth(USE_PREF_SIZE);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    setMinWidth(0);
    setPrefWidth(0); // as wide as the tree, so that the letters are aligned
  }

  @Override
  protected void updateItem(@Nullable FileNode node, boolean empty) {
    super.updateItem(node, empty);
    getStyleClass().removeIf(style -> style.startsWith("file-is-"));
    if (empty || node == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    getStyleClass().add("file-is-" + node.change().key());
    icon.setIconCode(icon(node));
    name.setText(node.name());
    letter.setText(node.isFolder() && node.change() != FileChange.SAME ? "•" : letter(node));
    boolean same = node.change() == FileChange.SAME;
    String text = same ? node.path() : node.path() + ", " + node.change().label();
    tooltip.setText(text);
    setTooltip(tooltip);
    setAccessibleText(text);
    setGraphic(row);
  }

  private static String letter(FileNode node) {
    return node.change().letter();
  }

  private static Feather icon(FileNode node) {
    if (node.isFolder()) {
      return Feather.FOLDER;
    }
    if (node.name().endsWith(".py")) {
      return Feather.CODE;
    }
    if (node.name().equals("Dockerfile") || node.name().endsWith(".yml")) {
      return Feather.BOX;
    }
    return node.name().endsWith(".ini") ? Feather.SLIDERS : Feather.FILE_TEXT;
  }
}
