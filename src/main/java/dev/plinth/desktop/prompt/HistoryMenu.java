package dev.plinth.desktop.prompt;

import atlantafx.base.theme.Tweaks;
import dev.plinth.desktop.Messages;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Prompts of before, newest first, and the examples. */
final class HistoryMenu extends MenuButton {
  /** A menu of more lines than these is no menu any more; the rest is one level down. */
  private static final int MOST_LINES = 12;

  private static final int MOST_CHARACTERS = 64;

  private final PromptViewModel room;

  HistoryMenu(PromptViewModel room) {
    this.room = room;
    setId("prompt-history");
    getStyleClass().addAll("icon-button", Tweaks.NO_ARROW);
    setGraphic(new FontIcon(Feather.CLOCK));
    setTooltip(new Tooltip(Messages.text("prompt.history.tip")));
    setAccessibleText(Messages.text("prompt.history"));
    room.recentProperty().addListener((property, before, now) -> fill(now.all()));
    fill(room.recentProperty().get().all());
  }

  private void fill(List<String> recent) {
    MenuItem none = new MenuItem(Messages.text("prompt.history.none"));
    none.setDisable(true);
    List<MenuItem> first = items(recent.stream().limit(MOST_LINES));
    getItems().setAll(first.isEmpty() ? List.of(none) : first);
    if (recent.size() > MOST_LINES) {
      Menu older = new Menu(Messages.text("prompt.history.older"));
      older.getItems().setAll(items(recent.stream().skip(MOST_LINES)));
      getItems().add(older);
    }
    Menu examples = new Menu(Messages.text("prompt.history.examples"));
    examples
        .getItems()
        .setAll(
            ExamplePrompts.all().stream()
                .map(example -> item(example.name(), example.text()))
                .toList());
    getItems().addAll(new SeparatorMenuItem(), examples);
  }

  private List<MenuItem> items(Stream<String> prompts) {
    return prompts.map(prompt -> item(line(prompt), prompt)).toList();
  }

  private MenuItem item(String name, String prompt) {
    MenuItem item = new MenuItem(name);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> room.pick(prompt));
    return item;
  }

  /** Gives its beginning, on one line. */
  private static String line(String prompt) {
    String line = prompt.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS - 1) + "…";
  }
}
