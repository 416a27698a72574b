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
import javafx.scene.paint.Color;

/** Applies the font size of the settings to a scene and the theme to all windows. */
public final class Appearance {
  /** The sizes of icons at the default font size, in pixels, as in plinth.css. */
  private static final Map<String, Integer> ICON_SIZES =
      Map.of("small", 14, "middle", 15, "usual", 16, "notice", 18, "large", 32);

  private static final Color DARK_BACKGROUND = Color.web("#0d1117");

  private final Scene scene;
  private final Tasks tasks;
  private final SystemTheme system;
  private String fontSheet = "";

  /** Applies the settings now and after each change. */
  public Appearance(
      Scene scene, ObservableValue<Settings> settings, Tasks tasks, SystemTheme system) {
    this.scene = scene;
    this.tasks = tasks;
    this.system = system;
    Theme theme = settings.getValue().theme();
    if (theme != Theme.SYSTEM || Application.getUserAgentStylesheet() == null) {
      applyTheme(theme); // otherwise the theme of the system is applied already
    }
    setFontSize(settings.getValue().fontSize());
    settings.addListener(
        (property, previous, current) -> {
          if (previous.theme() != current.theme()) {
            applyTheme(current.theme());
          }
          if (previous.fontSize() != current.fontSize()) {
            setFontSize(current.fontSize());
          }
        });
  }

  private void applyTheme(Theme theme) {
    if (theme != Theme.SYSTEM) {
      setDark(theme == Theme.DARK);
      return;
    }
    if (Application.getUserAgentStylesheet() == null) {
      setDark(false); // until the theme of the system is known
    }
    tasks.run(() -> isDark(theme, system)).onSuccess(Appearance::setDark);
  }

  /** Returns whether a theme is dark on this machine. Blocks while {@link SystemTheme} is read. */
  public static boolean isDark(Theme theme, SystemTheme system) throws InterruptedException {
    return theme == Theme.SYSTEM ? system.isDark() : theme == Theme.DARK;
  }

  /** Returns the background colour of windows in the dark or the light theme. */
  public static Color background(boolean dark) {
    return dark ? DARK_BACKGROUND : Color.WHITE;
  }

  /** Returns the background colour of windows in the current theme. */
  public static Color background() {
    String dark = new PrimerDark().getUserAgentStylesheet();
    return background(dark.equals(Application.getUserAgentStylesheet()));
  }

  /** Sets the dark or the light style sheet for all windows. */
  public static void setDark(boolean dark) {
    String sheet =
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet();
    if (!sheet.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(sheet);
    }
  }

  /**
   * Sets the font size with a style sheet. Dialogs and popups inherit the style sheets of their
   * owner, but not the style of its root node.
   */
  private void setFontSize(int pixels) {
    double scale = (double) pixels / Settings.DEFAULT.fontSize();
    String icons =
        ICON_SIZES.entrySet().stream()
            .map(icon -> "-icon-%s: %dpx;".formatted(icon.getKey(), round(icon.getValue() * scale)))
            .collect(joining());
    String rule = ".root { -fx-font-size: %dpx; %s }".formatted(pixels, icons);
    String encoded = Base64.getEncoder().encodeToString(rule.getBytes(UTF_8));
    String previous = fontSheet;
    fontSheet = "data:text/css;base64," + encoded;
    scene.getStylesheets().remove(previous);
    scene.getStylesheets().add(fontSheet);
  }
}
