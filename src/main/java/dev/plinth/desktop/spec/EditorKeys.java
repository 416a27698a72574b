package dev.plinth.desktop.spec;

import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/**
 * Handles Enter and Tab in the editor. Enter breaks the line and indents the new line. Tab and
 * Shift+Tab indent and unindent.
 */
final class EditorKeys {
  private final SpecArea area;
  private final SpecViewModel model;

  /** Attaches the key handler to an area. */
  EditorKeys(SpecArea area, SpecViewModel model) {
    this.area = area;
    this.model = model;
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.isConsumed()) {
      return; // the list of proposals filters the same events and has used this event
    }
    boolean noModifier = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
    if (event.getCode() == KeyCode.ENTER && noModifier) {
      breakLine();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && noModifier) {
      indent(!event.isShiftDown());
      event.consume();
    }
  }

  private void breakLine() {
    IndexRange selection = area.getSelection();
    Indentation.LineBreak lineBreak =
        Indentation.lineBreak(model.text(), selection.getStart(), selection.getEnd());
    area.replaceText(selection, lineBreak.text());
    area.moveTo(lineBreak.caret());
    area.requestFollowCaret();
  }

  private void indent(boolean in) {
    IndexRange selection = area.getSelection();
    if (in && area.getSelectedText().indexOf('\n') < 0) {
      area.replaceSelection(Indentation.STEP);
      return;
    }
    int first = area.offsetToPosition(selection.getStart(), Bias.Forward).getMajor();
    int last = area.offsetToPosition(selection.getEnd(), Bias.Backward).getMajor();
    int start = area.getAbsolutePosition(first, 0);
    int end = area.getAbsolutePosition(last, area.getParagraphLength(last));
    String lines = area.getText(start, end);
    String shifted = Indentation.shift(lines, in);
    if (!shifted.equals(lines)) {
      int caret = Math.max(start, area.getCaretPosition() + (in ? 2 : -2));
      area.apply(new TextChange(start, lines, shifted));
      if (selection.getLength() > 0) {
        area.selectRange(start, start + shifted.length());
      } else {
        area.moveTo(Math.min(caret, start + shifted.length()));
      }
    }
  }
}
