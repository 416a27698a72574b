package dev.plinth.desktop.dialog;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Shows notices in a corner of a window. Failures stay until the user closes them; other notices
 * disappear after some seconds.
 */
final class NoticePopups {
  private static final Duration SHORT = Duration.seconds(6);
  private static final Duration LONG = Duration.seconds(12);

  private final Stage owner;

  NoticePopups(Stage owner) {
    this.owner = owner;
  }

  void show(Notice notice) {
    Notifications.create()
        .owner(owner)
        .position(Pos.BOTTOM_RIGHT)
        .graphic(content(notice))
        .hideAfter(duration(notice.kind()))
        .show();
  }

  /** Returns the content of a notice. The layout of ControlsFX would not wrap a long text. */
  private static HBox content(Notice notice) {
    Label title = new Label(notice.title());
    title.getStyleClass().add("title");
    title.setWrapText(true);
    VBox texts = new VBox(title);
    texts.getStyleClass().add("notice-words");
    if (!notice.text().isEmpty()) {
      Label text = new Label(notice.text());
      text.getStyleClass().add("notice-text");
      text.setWrapText(true);
      texts.getChildren().add(text);
    }
    FontIcon icon = new FontIcon(icon(notice.kind()));
    icon.getStyleClass().addAll("notice-icon", styleClass(notice.kind()));
    HBox content = new HBox(icon, texts);
    content.getStyleClass().add("notice");
    content.setAccessibleText(notice.title() + ". " + notice.text());
    return content;
  }

  private static Feather icon(Notice.Kind kind) {
    return switch (kind) {
      case DONE -> Feather.CHECK_CIRCLE;
      case NOTE -> Feather.INFO;
      case FAILED -> Feather.ALERT_TRIANGLE;
    };
  }

  private static String styleClass(Notice.Kind kind) {
    return switch (kind) {
      case DONE -> "success-ink";
      case NOTE -> "muted-ink";
      case FAILED -> "error-ink";
    };
  }

  private static Duration duration(Notice.Kind kind) {
    return switch (kind) {
      case DONE -> SHORT;
      case NOTE -> LONG;
      case FAILED -> Duration.INDEFINITE;
    };
  }
}
