package dev.plinth.desktop.appearance;

import static java.lang.Math.round;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.settings.Theme;
import java.util.Base64;
import java.util.Map;
import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/** Gives a scene the colours and the font size of the settings, now and whenever they change. */
public final class Appearance {
  /** The sizes of icons at the usual size of the font, as plinth.css has them. */
  private static final Map<String, Integer> ICONS =
      Map.of("small", 14, "middle", 15, "usual", 16, "notice", 18, "large", 32);

  private final Scene scene;
  private final Tasks tasks;
  private final SystemTheme system;
  private String fontSheet = "";

  /** Begins to follow the settings. */
  public Appearance(
      Scene scene, ObservableValue<Settings> settings, Tasks tasks, SystemTheme system) {
    this.scene = scene;
    this.tasks = tasks;
    this.system = system;
    Theme theme = settings.getValue().theme();
    if (theme != Theme.SYSTEM || Application.getUserAgentStylesheet() == null) {
      colour(theme); // else whoever gave those colours has asked the system
    }
    size(settings.getValue().fontSize());
    settings.addListener(
        (property, before, now) -> {
          if (before.theme() != now.theme()) {
            colour(now.theme());
          }
          if (before.fontSize() != now.fontSize()) {
            size(now.fontSize());
          }
        });
  }

  private void colour(Theme theme) {
    if (theme != Theme.SYSTEM) {
      darken(theme == Theme.DARK);
      return;
    }
    if (Application.getUserAgentStylesheet() == null) {
      darken(false); // until the system has answered
    }
    tasks.run(() -> isDark(theme, system)).onSuccess(Appearance::darken);
  }

  /** Tells whether a theme is dark here. Blocks for as long as the system takes to answer. */
  public static boolean isDark(Theme theme, SystemTheme system) throws InterruptedException {
    return theme == Theme.SYSTEM ? system.areDark() : theme == Theme.DARK;
  }

  /** Gives all windows their dark or light colours. */
  public static void darken(boolean dark) {
    String sheet =
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet();
    if (!sheet.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(sheet);
    }
  }

  /**
   * A sheet and not a style of the root: dialogs and popups take over the sheets of their owner.
   */
  private void size(int pixels) {
    double scale = (double) pixels / Settings.USUAL.fontSize();
    String icons =
        ICONS.entrySet().stream()
            .map(icon -> "-icon-%s: %dpx;".formatted(icon.getKey(), round(icon.getValue() * scale)))
            .collect(joining());
    String rule = ".root { -fx-font-size: %dpx; %s }".formatted(pixels, icons);
    String coded = Base64.getEncoder().encodeToString(rule.getBytes(UTF_8));
    String before = fontSheet;
    fontSheet = "data:text/css;base64," + coded;
    scene.getStylesheets().remove(before);
    scene.getStylesheets().add(fontSheet);
  }
}
