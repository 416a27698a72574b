package dev.plinth.desktop.run;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.ShownCode;
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
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;

/**
 * Shows a log and follows it, until the user scrolls up or selects something. Its text ends with an
 * empty line, to which the next lines are added.
 */
final class LogView extends BorderPane implements RunLog.Viewer {
  /** To remove lines is work: so some come together first. */
  private static final int SURPLUS = 500;

  /** How near to the end it is at the end, in pixels. */
  private static final double NEAR = 24;

  private final CodeArea area = new ShownCode("log", Messages.text("run.log"));
  private final BooleanProperty following = new SimpleBooleanProperty(true);

  LogView() {
    getStyleClass().add("log-view");
    VirtualizedScrollPane<CodeArea> pane = new VirtualizedScrollPane<>(area);
    pane.setMinSize(0, 0);
    setMinSize(0, 0);
    setCenter(pane);
    pane.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    pane.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> following.set(false));
    pane.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> following.set(isAtEnd()));
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.heightProperty().addListener((property, before, now) -> follow());
    following.addListener((property, before, now) -> follow());
  }

  /** Whether it scrolls to what comes. */
  BooleanProperty followingProperty() {
    return following;
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() > 0) {
      following.set(false);
    } else if (isAtEnd()) {
      following.set(true);
    }
  }

  private void pressed(KeyEvent event) {
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
    return area.getSelection().getLength() == 0 && below < NEAR;
  }

  private void follow() {
    if (following.get()) {
      area.moveTo(area.getLength());
      area.requestFollowCaret();
    }
  }

  @Override
  public void added(List<LogLine> more) {
    if (more.isEmpty()) {
      return;
    }
    var builder =
        new ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>>(
            area.getSegOps(), List.of());
    more.forEach(line -> builder.addParagraph(line.text(), style(line)));
    builder.addParagraph("", List.of());
    area.append(builder.build());
    int surplus = area.getParagraphs().size() - 1 - RunLog.MOST_LINES;
    if (surplus > SURPLUS) {
      area.deleteText(0, area.getAbsolutePosition(surplus, 0));
    }
    follow();
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
