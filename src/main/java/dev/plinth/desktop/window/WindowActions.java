package dev.plinth.desktop.window;

import atlantafx.base.theme.Tweaks;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.dialog.AboutView;
import dev.plinth.desktop.dialog.PageDialog;
import dev.plinth.desktop.menu.MenuActions;
import dev.plinth.desktop.menu.MenuCommand;
import dev.plinth.desktop.menu.ShortcutsView;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.settings.SettingsView;
import dev.plinth.desktop.settings.SettingsViewModel;
import dev.plinth.desktop.settings.Theme;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;

/** The menu commands that act on the window itself: font size, theme, settings and help. */
final class WindowActions {
  private final Stage stage;
  private final ObjectProperty<Settings> settings;
  private final SettingsViewModel preferences;
  private final Path state;

  WindowActions(
      Stage stage, ObjectProperty<Settings> settings, SettingsViewModel preferences, Path state) {
    this.stage = stage;
    this.settings = settings;
    this.preferences = preferences;
    this.state = state;
  }

  void bind(MenuActions actions) {
    actions
        .on(MenuCommand.FONT_BIGGER, () -> setFontSize(settings.get().fontSize() + 1))
        .on(MenuCommand.FONT_SMALLER, () -> setFontSize(settings.get().fontSize() - 1))
        .on(MenuCommand.FONT_USUAL, () -> setFontSize(Settings.DEFAULT.fontSize()))
        .on(MenuCommand.SETTINGS, this::showSettings)
        .on(MenuCommand.SHORTCUTS, this::showShortcuts)
        .on(MenuCommand.ABOUT, this::showAbout);
    bindTheme(actions, MenuCommand.THEME_LIGHT, Theme.LIGHT);
    bindTheme(actions, MenuCommand.THEME_DARK, Theme.DARK);
    bindTheme(actions, MenuCommand.THEME_SYSTEM, Theme.SYSTEM);
  }

  private void bindTheme(MenuActions actions, MenuCommand command, Theme theme) {
    actions.choice(
        command,
        () -> settings.set(settings.get().withTheme(theme)),
        Bindings.createBooleanBinding(() -> settings.get().theme() == theme, settings));
  }

  private void setFontSize(int pixels) {
    settings.set(settings.get().withFontSize(pixels));
  }

  private void showSettings() {
    ScrollPane page = new ScrollPane(new SettingsView(preferences));
    page.setFitToWidth(true);
    page.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
    PageDialog.show(stage, Messages.text("settings.title"), page);
    preferences.cancelTests();
  }

  private void showShortcuts() {
    PageDialog.show(stage, Messages.text("shortcuts.title"), new ShortcutsView());
  }

  private void showAbout() {
    PageDialog.show(stage, Messages.text("about.title"), new AboutView(state));
  }
}
