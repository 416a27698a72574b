package dev.plinth.desktop.spec;

import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.SpecDocumentation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.fxmisc.richtext.event.MouseOverTextEvent;

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

  /** Attaches the popup to an area. */
  HoverPopup(SpecArea area, SpecViewModel model, String styles) {
    this.area = area;
    this.model = model;
    this.styles = styles;
    popup.setAutoHide(true);
    area.setMouseOverTextDelay(HOVER_DELAY);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::showAtPointer);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> popup.hide());
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> popup.hide());
  }

  private void showAtPointer(MouseOverTextEvent event) {
    List<Diagnostic> diagnostics = diagnosticsAt(event.getCharacterIndex());
    Optional<SpecDocumentation> documentation =
        SpecDocumentation.at(model.text(), event.getCharacterIndex());
    if (!diagnostics.isEmpty() || documentation.isPresent()) {
      Point2D pointer = event.getScreenPosition();
      popup.getContent().setAll(new HoverText(diagnostics, documentation, styles));
      popup.show(area, pointer.getX() + 4, pointer.getY() + 16);
    }
  }

  /** Shows the diagnostics and the documentation at the caret, or that there are none. */
  void showAtCaret() {
    int caret = area.getCaretPosition();
    HoverText shown =
        new HoverText(diagnosticsAt(caret), SpecDocumentation.atCaret(model.text(), caret), styles);
    popup.getContent().setAll(shown);
    area.requestFollowCaret();
    area.getCaretBounds()
        .ifPresent(bounds -> popup.show(area, bounds.getMinX(), bounds.getMaxY() + 4));
  }

  private List<Diagnostic> diagnosticsAt(int offset) {
    return model.marksProperty().get().at(offset).stream().map(DiagnosticMark::diagnostic).toList();
  }

  boolean isShowing() {
    return popup.isShowing();
  }
}
