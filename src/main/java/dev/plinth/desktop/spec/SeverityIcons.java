package dev.plinth.desktop.spec;

import dev.plinth.diagnostic.Severity;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pictures of what can be said of a text: each has a shape of its own, not only a colour. */
public final class SeverityIcons {
  private SeverityIcons() {}

  /** Gives a new icon of this severity. */
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
