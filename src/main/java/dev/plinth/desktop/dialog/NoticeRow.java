package dev.plinth.desktop.dialog;

import dev.plinth.desktop.IconButton;
import dev.plinth.desktop.Messages;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A notice in the bar. Failures stay until they are closed or withdrawn; other notices disappear
 * after some seconds without the mouse and the keyboard focus.
 */
final class NoticeRow extends HBox {
  private static final Duration SHORT = Duration.seconds(6);
  private static final Duration LONG = Duration.seconds(12);

  /** A word with a path: a line may break after a slash, but not within a name. */
  private static final Pattern PATH = Pattern.compile("\\S*[/\\\\]\\S*");

  private static final char NON_BREAKING_HYPHEN = '\u2011';

  private final Notice notice;
  private final PauseTransition timeout;

  /**
   * Creates a row.
   *
   * @param close removes the row
   */
  NoticeRow(Notice notice, Consumer<NoticeRow> close) {
    this.notice = notice;
    this.timeout = new PauseTransition(duration(notice));
    FontIcon icon = new FontIcon(icon(notice.kind()));
    icon.getStyleClass().addAll("notice-icon", styleClass(notice.kind()));
    VBox content = content();
    HBox.setHgrow(content, Priority.ALWAYS);
    getStyleClass().add("notice");
    setAccessibleText(notice.title() + ". " + notice.text());
    getChildren().addAll(icon, content);
    getChildren()
        .add(new IconButton(Feather.X, Messages.text("notice.close"), () -> close.accept(this)));
    notice.actions().forEach(this::addButton);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            close.accept(this);
            key.consume();
          }
        });
    if (notice.kind() != Notice.Kind.FAILED) {
      closeAfterTimeout(close);
    }
  }

  private void closeAfterTimeout(Consumer<NoticeRow> close) {
    timeout.setOnFinished(finished -> close.accept(this));
    BooleanBinding used = hoverProperty().or(focusWithinProperty());
    used.addListener(
        (property, before, now) -> {
          if (now) {
            timeout.stop();
          } else {
            timeout.playFromStart();
          }
        });
    timeout.play();
  }

  Notice notice() {
    return notice;
  }

  /** Stops the timeout of a row that is removed. */
  void stop() {
    timeout.setOnFinished(null);
    timeout.stop();
  }

  private VBox content() {
    Text title = new Text(unbroken(notice.title()));
    title.getStyleClass().add("notice-title");
    TextFlow words = new TextFlow(title);
    if (!notice.text().isEmpty()) {
      Text text = new Text("   " + unbroken(notice.text()));
      text.getStyleClass().add("notice-text");
      words.getChildren().add(text);
    }
    VBox content = new VBox(words);
    content.getStyleClass().add("notice-words");
    notice.file().ifPresent(file -> content.getChildren().add(path(file.toString())));
    return content;
  }

  /** Returns the path as a text that can be selected and copied. */
  private static TextField path(String path) {
    TextField field = new TextField(path);
    field.setEditable(false);
    field.setAccessibleText(Messages.text("notice.path"));
    field.getStyleClass().add("notice-path");
    return field;
  }

  private static String unbroken(String text) {
    return PATH.matcher(text)
        .replaceAll(
            word -> Matcher.quoteReplacement(word.group().replace('-', NON_BREAKING_HYPHEN)));
  }

  /** Adds the button that shows the file of the notice in its folder. */
  void addShowInFolder(Runnable action) {
    addButton(new Notice.Action(Messages.text("notice.show-in-folder"), action));
  }

  /** Adds a button before the one that closes the notice, which is the last one. */
  private void addButton(Notice.Action action) {
    Button button = new Button(action.label());
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.handler().run());
    getChildren().add(getChildren().size() - 1, button);
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

  /** Returns the time after which a notice disappears. A button needs time to be reached. */
  private static Duration duration(Notice notice) {
    return notice.kind() == Notice.Kind.DONE && notice.file().isEmpty() ? SHORT : LONG;
  }
}
