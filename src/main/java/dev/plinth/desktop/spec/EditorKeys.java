package dev.plinth.desktop.spec;

import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** What Enter and the tabulator do in the editor: lines begin where one would write on. */
final class EditorKeys {
  private final SpecArea area;
  private final SpecViewModel model;

  /** Listens to the keys of this area. */
  EditorKeys(SpecArea area, SpecViewModel model) {
    this.area = area;
    this.model = model;
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.isConsumed()) {
      return; // by the list of proposals, which listens at the same place
    }
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
    if (event.getCode() == KeyCode.ENTER && plain) {
      breakLine();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && plain) {
      indent(!event.isShiftDown());
      event.consume();
    }
  }

  private void breakLine() {
    IndexRange selection = area.getSelection();
    Indentation.Break typed =
        Indentation.breakAt(model.text(), selection.getStart(), selection.getEnd());
    area.replaceText(selection, typed.text());
    area.moveTo(typed.caret());
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
    String moved = Indentation.moved(lines, in);
    if (!moved.equals(lines)) {
      int caret = Math.max(start, area.getCaretPosition() + (in ? 2 : -2));
      area.make(new TextChange(start, lines, moved));
      if (selection.getLength() > 0) {
        area.selectRange(start, start + moved.length());
      } else {
        area.moveTo(Math.min(caret, start + moved.length()));
      }
    }
  }
}
