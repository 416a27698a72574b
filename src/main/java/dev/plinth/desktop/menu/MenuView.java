package dev.plinth.desktop.menu;

import static java.util.Objects.requireNonNull;

import dev.plinth.desktop.Messages;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu bar. On macOS it is the system menu bar. */
public final class MenuView extends MenuBar {
  private final MenuActions actions;
  private final ObservableList<Path> recent;
  private final Consumer<Path> open;
  private final Runnable clear;
  private final Map<MenuCommand.Bar, Menu> menus = new EnumMap<>(MenuCommand.Bar.class);
  private final Menu recentMenu = new Menu(Messages.text("menu.recent"));

  /**
   * Creates the menu bar.
   *
   * @param recent the recently opened files
   * @param open opens a recent file
   * @param clear clears the list of recent files
   */
  public MenuView(
      MenuActions actions, ObservableList<Path> recent, Consumer<Path> open, Runnable clear) {
    this.actions = actions;
    this.recent = recent;
    this.open = open;
    this.clear = clear;
    setUseSystemMenuBar(true);
    for (MenuCommand.Bar bar : MenuCommand.Bar.values()) {
      Menu menu = new Menu(bar.text());
      menus.put(bar, menu);
      getMenus().add(menu);
    }
    for (MenuCommand command : MenuCommand.values()) {
      add(command);
    }
    recent.addListener((ListChangeListener<Path>) change -> showRecent());
    showRecent();
  }

  private void add(MenuCommand command) {
    Menu menu = requireNonNull(menus.get(command.bar()));
    int last = menu.getItems().size() - 1;
    boolean startsGroup =
        last >= 0
            && menu.getItems().get(last).getUserData() instanceof MenuCommand before
            && before.group() != command.group();
    if (startsGroup) {
      menu.getItems().add(new SeparatorMenuItem());
    }
    menu.getItems().add(item(command));
    if (command == MenuCommand.OPEN) {
      recentMenu.setUserData(command);
      menu.getItems().add(recentMenu);
    }
  }

  private MenuItem item(MenuCommand command) {
    MenuActions.Action action = actions.find(command).orElse(null);
    MenuItem item =
        action != null && action.selected().isPresent()
            ? radio(action.selected().get())
            : new MenuItem();
    item.setText(command.label());
    item.setUserData(command);
    command.key().ifPresent(item::setAccelerator);
    if (action == null) {
      item.setDisable(true);
    } else {
      item.setOnAction(event -> actions.run(command));
      follow(action.enabled(), enabled -> item.setDisable(!enabled));
    }
    return item;
  }

  private static RadioMenuItem radio(ObservableBooleanValue selected) {
    RadioMenuItem item = new RadioMenuItem();
    follow(selected, item::setSelected);
    item.selectedProperty()
        .addListener((property, before, now) -> item.setSelected(selected.get()));
    return item;
  }

  private static void follow(ObservableBooleanValue value, Consumer<Boolean> consumer) {
    value.addListener((property, before, now) -> consumer.accept(now));
    consumer.accept(value.get());
  }

  private void showRecent() {
    recentMenu.getItems().clear();
    for (Path path : recent) {
      MenuItem item = new MenuItem(path.toString());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> open.accept(path));
      recentMenu.getItems().add(item);
    }
    recentMenu.setDisable(recent.isEmpty());
    MenuItem clearItem = new MenuItem(Messages.text("menu.recent.clear"));
    clearItem.setOnAction(event -> clear.run());
    recentMenu.getItems().addAll(new SeparatorMenuItem(), clearItem);
  }
}
