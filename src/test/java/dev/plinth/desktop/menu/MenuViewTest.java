package dev.plinth.desktop.menu;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The menu bar. Items are fired as by a click. */
@ExtendWith(ApplicationExtension.class)
class MenuViewTest {
  private final List<String> done = new ArrayList<>();
  private final BooleanProperty running = new SimpleBooleanProperty();
  private final BooleanProperty dark = new SimpleBooleanProperty();
  private final ObservableList<Path> recent = FXCollections.observableArrayList();
  private @Nullable MenuView view;

  @Start
  void build(Stage stage) {
    MenuActions actions =
        new MenuActions()
            .on(MenuCommand.SAVE, () -> done.add("saved"))
            .on(MenuCommand.STOP, () -> done.add("stopped"), running)
            .choice(MenuCommand.THEME_DARK, () -> dark.set(true), dark);
    view =
        new MenuView(actions, recent, path -> done.add("opened " + path), () -> done.add("clear"));
  }

  private List<Menu> menus() {
    return requireNonNull(view).getMenus();
  }

  private Menu menu(MenuCommand.Bar bar) {
    return menus().stream()
        .filter(menu -> menu.getText().equals(bar.text()))
        .findFirst()
        .orElseThrow();
  }

  private MenuItem item(MenuCommand command) {
    return menus().stream()
        .flatMap(menu -> menu.getItems().stream())
        .filter(item -> !(item instanceof Menu) && item.getUserData() == command)
        .findFirst()
        .orElseThrow();
  }

  private Menu recentMenu() {
    return menus().stream()
        .flatMap(menu -> menu.getItems().stream())
        .filter(Menu.class::isInstance)
        .map(Menu.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyCommandIsOnceInItsMenuWithItsKey() {
    for (MenuCommand command : MenuCommand.values()) {
      List<MenuItem> items =
          menu(command.bar()).getItems().stream()
              .filter(item -> command.label().equals(item.getText()))
              .toList();
      assertThat(items).as("%s", command).hasSize(1);
      KeyCombination key = items.get(0).getAccelerator();
      assertThat(key == null ? "" : key.getName())
          .as("%s", command)
          .isEqualTo(command.key().map(KeyCombination::getName).orElse(""));
    }
  }

  @Test
  void separatorsDivideTheGroupsOfAMenu() {
    for (Menu menu : menus()) {
      long groups =
          menu.getItems().stream()
              .filter(item -> item.getUserData() instanceof MenuCommand)
              .map(item -> ((MenuCommand) item.getUserData()).group())
              .distinct()
              .count();
      assertThat(menu.getItems().stream().filter(SeparatorMenuItem.class::isInstance))
          .as("%s", menu.getText())
          .hasSize((int) groups - 1);
      assertThat(menu.getItems().get(0)).isNotInstanceOf(SeparatorMenuItem.class);
    }
  }

  @Test
  void firingAnItemRunsItsCommand(FxRobot robot) {
    robot.interact(() -> item(MenuCommand.SAVE).fire());
    assertThat(done).containsExactly("saved");
  }

  @Test
  void aCommandWithoutHandlerIsDisabled() {
    assertThat(item(MenuCommand.OPEN_DOCS).isDisable()).isTrue();
  }

  @Test
  void anItemIsEnabledWhileItsCommandIs(FxRobot robot) {
    assertThat(item(MenuCommand.STOP).isDisable()).isTrue();
    robot.interact(() -> running.set(true));
    assertThat(item(MenuCommand.STOP).isDisable()).isFalse();
    robot.interact(() -> running.set(false));
    assertThat(item(MenuCommand.STOP).isDisable()).isTrue();
  }

  @Test
  void aRadioItemStaysSelectedWhenFiredAgain(FxRobot robot) {
    RadioMenuItem item = (RadioMenuItem) item(MenuCommand.THEME_DARK);
    assertThat(item.isSelected()).isFalse();
    robot.interact(item::fire);
    assertThat(dark.get()).isTrue();
    assertThat(item.isSelected()).isTrue();
    robot.interact(item::fire);
    assertThat(item.isSelected()).isTrue();
    robot.interact(() -> dark.set(false));
    assertThat(item.isSelected()).isFalse();
  }

  @Test
  void theRecentMenuIsDisabledWithoutRecentFiles() {
    assertThat(recentMenu().isDisable()).isTrue();
  }

  @Test
  void recentFilesAreListedInOrderAndCanBeOpened(FxRobot robot) {
    robot.interact(() -> recent.setAll(Path.of("a_b.json"), Path.of("c.json")));
    assertThat(recentMenu().isDisable()).isFalse();
    assertThat(recentMenu().getItems().get(0).getText()).isEqualTo("a_b.json");
    assertThat(recentMenu().getItems().get(0).isMnemonicParsing()).isFalse();
    robot.interact(() -> recentMenu().getItems().get(1).fire());
    assertThat(done).containsExactly("opened c.json");
  }

  @Test
  void theListOfRecentFilesCanBeCleared(FxRobot robot) {
    robot.interact(() -> recent.setAll(Path.of("a.json")));
    List<MenuItem> items = recentMenu().getItems();
    robot.interact(() -> items.get(items.size() - 1).fire());
    assertThat(done).containsExactly("clear");
  }
}
