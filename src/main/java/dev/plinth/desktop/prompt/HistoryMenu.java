package dev.plinth.desktop.prompt;

import atlantafx.base.theme.Tweaks;
import dev.plinth.desktop.Messages;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A menu of the recent prompts, newest first, and the example prompts. */
final class HistoryMenu extends MenuButton {
  /** The maximum number of prompts in the menu itself. Older prompts are in a submenu. */
  private static final int MAX_PROMPTS = 12;

  private static final int MAX_CHARACTERS = 64;

  private final Consumer<String> use;

  /**
   * Creates the menu.
   *
   * @param use replaces the prompt by an earlier one
   */
  HistoryMenu(PromptViewModel viewModel, Consumer<String> use) {
    this.use = use;
    setId("prompt-history");
    getStyleClass().addAll("icon-button", Tweaks.NO_ARROW);
    setGraphic(new FontIcon(Feather.CLOCK));
    setTooltip(new Tooltip(Messages.text("prompt.history.tip")));
    setAccessibleText(Messages.text("prompt.history"));
    viewModel.recentProperty().addListener((property, before, now) -> fill(now.all()));
    fill(viewModel.recentProperty().get().all());
  }

  private void fill(List<String> recent) {
    MenuItem noPrompts = new MenuItem(Messages.text("prompt.history.none"));
    noPrompts.setDisable(true);
    List<MenuItem> newest = items(recent.stream().limit(MAX_PROMPTS));
    getItems().setAll(newest.isEmpty() ? List.of(noPrompts) : newest);
    if (recent.size() > MAX_PROMPTS) {
      Menu older = new Menu(Messages.text("prompt.history.older"));
      older.getItems().setAll(items(recent.stream().skip(MAX_PROMPTS)));
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
    return prompts.map(prompt -> item(menuText(prompt), prompt)).toList();
  }

  private MenuItem item(String name, String prompt) {
    MenuItem item = new MenuItem(name);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> use.accept(prompt));
    return item;
  }

  /** Returns the beginning of a prompt as one line. */
  private static String menuText(String prompt) {
    String line = prompt.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    return line.length() <= MAX_CHARACTERS ? line : line.substring(0, MAX_CHARACTERS - 1) + "…";
  }
}
