package dev.plinth.desktop.spec;

import dev.plinth.diagnostic.Severity;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The icons of the severities. The icons differ in shape too, for users who cannot distinguish the
 * colours.
 */
public final class SeverityIcons {
  private SeverityIcons() {}

  /** Returns a new icon for a severity. */
  public static FontIcon of(Severity severity) {
    FontIcon icon =
        new FontIcon(
            switch (severity) {
              case ERROR -> Feather.ALERT_CIRCLE;
              case WARNING -> Feather.ALERT_TRIANGLE;
              case NOTE -> Feather.INFO;
            });
    icon.getStyleClass().addAll("severity-icon", severity.word() + "-icon");
    return icon;
  }
}
