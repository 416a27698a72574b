package dev.plinth.desktop.menu;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The list of keyboard shortcuts, grouped as in the menus. */
public final class ShortcutsView extends ScrollPane {
  /** Creates the list, in two columns if there is space for them. */
  public ShortcutsView() {
    FlowPane columns =
        new FlowPane(
            column(MenuCommand.Bar.FILE, MenuCommand.Bar.EDIT, MenuCommand.Bar.GENERATE),
            column(MenuCommand.Bar.VIEW, MenuCommand.Bar.RUN, MenuCommand.Bar.HELP));
    columns.getStyleClass().add("shortcuts");
    columns.setPrefWrapLength(Double.MAX_VALUE); // the window's width alone decides
    setContent(columns);
    setFitToWidth(true);
  }

  private static VBox column(MenuCommand.Bar... bars) {
    VBox column = new VBox();
    column.getStyleClass().add("shortcuts-column");
    for (MenuCommand.Bar bar : bars) {
      Label title = new Label(bar.text().replace("_", ""));
      title.getStyleClass().add("room-title");
      column.getChildren().addAll(title, keys(bar));
    }
    return column;
  }

  private static GridPane keys(MenuCommand.Bar bar) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("shortcuts-keys");
    for (MenuCommand command : MenuCommand.values()) {
      if (command.bar() == bar && command.key().isPresent()) {
        Label key = new Label(command.keyText());
        key.getStyleClass().add("key-cap");
        HBox cell = new HBox(key);
        cell.getStyleClass().add("key-cell");
        Label text = new Label(command.text());
        text.setMinWidth(USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), cell, text);
      }
    }
    return grid;
  }
}
