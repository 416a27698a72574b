package dev.plinth.desktop.run;

import dev.plinth.desktop.CodeScrollPane;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.ReadOnlyCodeArea;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;

/**
 * A view of the log. The view scrolls to new lines until the user scrolls up or selects text. The
 * text ends with an empty line, where the next lines are added.
 */
final class LogView extends BorderPane implements RunLog.Viewer {
  /**
   * The number of surplus lines that may collect before all are removed, since a removal is slow.
   */
  private static final int TRIM_LINES = 500;

  /** The distance in pixels from the end of the log that still counts as the end. */
  private static final double END_TOLERANCE = 24;

  private final CodeArea area = new ReadOnlyCodeArea("log", Messages.text("run.log"));
  private final BooleanProperty following = new SimpleBooleanProperty(true);

  LogView() {
    getStyleClass().add("log-view");
    CodeScrollPane pane = new CodeScrollPane(area);
    pane.setMinSize(0, 0);
    setMinSize(0, 0);
    setCenter(pane);
    pane.addEventFilter(ScrollEvent.SCROLL, this::handleScroll);
    pane.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> following.set(false));
    pane.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> following.set(isAtEnd()));
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::handleKey);
    area.heightProperty().addListener((property, before, now) -> scrollIfFollowing());
    following.addListener((property, before, now) -> scrollIfFollowing());
  }

  /** Returns whether the view scrolls to new lines. */
  BooleanProperty followingProperty() {
    return following;
  }

  private void handleScroll(ScrollEvent event) {
    if (event.getDeltaY() > 0) {
      following.set(false);
    } else if (isAtEnd()) {
      following.set(true);
    }
  }

  private void handleKey(KeyEvent event) {
    KeyCode key = event.getCode();
    if (key == KeyCode.END) {
      following.set(true);
    } else if (key.isNavigationKey()) {
      following.set(false);
    }
  }

  private boolean isAtEnd() {
    double below =
        area.getTotalHeightEstimate() - area.getEstimatedScrollY() - area.getViewportHeight();
    return area.getSelection().getLength() == 0 && below < END_TOLERANCE;
  }

  private void scrollIfFollowing() {
    if (following.get()) {
      area.moveTo(area.getLength());
      area.requestFollowCaret();
    }
  }

  @Override
  public void added(List<LogLine> newLines) {
    if (newLines.isEmpty()) {
      return;
    }
    var builder =
        new ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>>(
            area.getSegOps(), List.of());
    newLines.forEach(line -> builder.addParagraph(line.text(), style(line)));
    builder.addParagraph("", List.of());
    area.append(builder.build());
    int surplus = area.getParagraphs().size() - 1 - RunLog.MAX_LINES;
    if (surplus > TRIM_LINES) {
      area.deleteText(0, area.getAbsolutePosition(surplus, 0));
    }
    scrollIfFollowing();
  }

  private static Collection<String> style(LogLine line) {
    return List.of("log-" + line.kind().name().toLowerCase(Locale.ROOT));
  }

  @Override
  public void cleared() {
    area.clear();
    following.set(true);
  }
}
