package dev.plinth.desktop.menu;

import static java.util.Objects.requireNonNull;

import dev.plinth.desktop.Messages;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyEvent;

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
    sceneProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                now.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
              }
            });
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
    MenuItem item = action == null ? new MenuItem() : item(action);
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

  private static MenuItem item(MenuActions.Action action) {
    if (action.selected().isEmpty()) {
      return new MenuItem();
    }
    ObservableBooleanValue selected = action.selected().get();
    if (action.toggle()) {
      CheckMenuItem item = new CheckMenuItem();
      showState(selected, item.selectedProperty());
      return item;
    }
    RadioMenuItem item = new RadioMenuItem();
    showState(selected, item.selectedProperty());
    return item;
  }

  /** Shows a state in an item. A click alone does not change what the item shows. */
  private static void showState(ObservableBooleanValue state, BooleanProperty shown) {
    follow(state, shown::set);
    shown.addListener((property, before, now) -> shown.set(state.get()));
  }

  private static void follow(ObservableBooleanValue value, Consumer<Boolean> consumer) {
    value.addListener((property, before, now) -> consumer.accept(now));
    consumer.accept(value.get());
  }

  /** Runs the command of a key that its item does not show. */
  private void keyPressed(KeyEvent event) {
    for (MenuCommand command : MenuCommand.values()) {
      if (command.otherKeys().stream().anyMatch(key -> key.match(event))) {
        actions.run(command);
        event.consume();
        return;
      }
    }
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
