package dev.plinth.desktop.spec;

import dev.plinth.desktop.Job;
import dev.plinth.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.jspecify.annotations.Nullable;

/**
 * A popup that shows the diagnostics and the documentation of the text under the mouse pointer, or
 * at the caret.
 */
final class HoverPopup {
  private static final Duration HOVER_DELAY = Duration.ofMillis(350);

  private final SpecArea area;
  private final SpecViewModel model;
  private final String styles;
  private final Popup popup = new Popup();
  private @Nullable Job<?> request;

  /** Attaches the popup to an area. */
  HoverPopup(SpecArea area, SpecViewModel model, String styles) {
    this.area = area;
    this.model = model;
    this.styles = styles;
    popup.setAutoHide(true);
    area.setMouseOverTextDelay(HOVER_DELAY);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::showAtPointer);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> hide());
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> hide());
  }

  private void hide() {
    Job<?> running = request;
    if (running != null) {
      running.cancel();
    }
    popup.hide();
  }

  private void showAtPointer(MouseOverTextEvent event) {
    hide();
    Point2D pointer = event.getScreenPosition();
    int offset = event.getCharacterIndex();
    request =
        model
            .documentationAt(offset)
            .onSuccess(
                documentation -> {
                  List<Diagnostic> diagnostics = diagnosticsAt(offset);
                  if (!diagnostics.isEmpty() || documentation.isPresent()) {
                    popup.getContent().setAll(new HoverText(diagnostics, documentation, styles));
                    popup.show(area, pointer.getX() + 4, pointer.getY() + 16);
                  }
                });
  }

  /** Shows the diagnostics and the documentation at the caret, or that there are none. */
  void showAtCaret() {
    hide();
    int caret = area.getCaretPosition();
    request =
        model
            .documentationAtCaret(caret)
            .onSuccess(
                documentation -> {
                  popup
                      .getContent()
                      .setAll(new HoverText(diagnosticsAt(caret), documentation, styles));
                  area.requestFollowCaret();
                  area.getCaretBounds()
                      .ifPresent(
                          bounds -> popup.show(area, bounds.getMinX(), bounds.getMaxY() + 4));
                });
  }

  private List<Diagnostic> diagnosticsAt(int offset) {
    return model.marksProperty().get().at(offset).stream().map(DiagnosticMark::diagnostic).toList();
  }

  boolean isShowing() {
    return popup.isShowing();
  }
}
