package dev.plinth.desktop.spec;

import dev.plinth.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/** A popup that shows the diagnostics of the text under the mouse pointer. */
final class HoverPopup {
  private static final Duration HOVER_DELAY = Duration.ofMillis(350);

  private final Popup popup = new Popup();

  /** Attaches the popup to an area. */
  HoverPopup(SpecArea area, SpecViewModel model, String styles) {
    popup.setAutoHide(true);
    area.setMouseOverTextDelay(HOVER_DELAY);
    area.addEventHandler(
        MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN,
        event -> {
          List<Diagnostic> diagnostics =
              model.marksProperty().get().at(event.getCharacterIndex()).stream()
                  .map(DiagnosticMark::diagnostic)
                  .toList();
          if (!diagnostics.isEmpty()) {
            Point2D pointer = event.getScreenPosition();
            popup.getContent().setAll(new HoverText(diagnostics, styles));
            popup.show(area, pointer.getX() + 4, pointer.getY() + 16);
          }
        });
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> popup.hide());
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> popup.hide());
  }

  boolean isShowing() {
    return popup.isShowing();
  }
}
