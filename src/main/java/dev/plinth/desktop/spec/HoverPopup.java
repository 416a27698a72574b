package dev.plinth.desktop.spec;

import dev.plinth.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/** Says what is wrong with the text that the mouse rests on. */
final class HoverPopup {
  private static final Duration REST = Duration.ofMillis(350);

  private final Popup popup = new Popup();

  /** Follows the mouse over this area. */
  HoverPopup(SpecArea area, SpecViewModel model, String styles) {
    popup.setAutoHide(true);
    area.setMouseOverTextDelay(REST);
    area.addEventHandler(
        MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN,
        event -> {
          List<Diagnostic> said =
              model.marksProperty().get().at(event.getCharacterIndex()).stream()
                  .map(DiagnosticMark::diagnostic)
                  .toList();
          if (!said.isEmpty()) {
            Point2D at = event.getScreenPosition();
            popup.getContent().setAll(new HoverText(said, styles));
            popup.show(area, at.getX() + 4, at.getY() + 16);
          }
        });
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> popup.hide());
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> popup.hide());
  }

  boolean isShowing() {
    return popup.isShowing();
  }
}
