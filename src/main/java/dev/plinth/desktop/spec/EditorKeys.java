package dev.plinth.desktop.spec;

import dev.plinth.desktop.menu.MenuCommand;
import java.util.Optional;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/**
 * Handles keys in the editor. Enter breaks the line and indents the new line. Tab and Shift+Tab
 * indent and unindent. Quotes and brackets are closed as they are typed.
 */
final class EditorKeys {
  private final SpecArea area;
  private final SpecViewModel model;
  private final CompletionPopup completion;

  /**
   * Attaches the key handler to an area.
   *
   * @param completion the list of proposals, which is opened in a new string
   */
  EditorKeys(SpecArea area, SpecViewModel model, CompletionPopup completion) {
    this.area = area;
    this.model = model;
    this.completion = completion;
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    // The area would use up Alt and a letter, although the menu handles it.
    Nodes.addInputMap(
        area,
        InputMap.ignore(
            EventPattern.keyPressed()
                .onlyIf(event -> event.isAltDown() && MenuCommand.isKey(event))));
    area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
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
    } else if (event.getCode() == KeyCode.BACK_SPACE && noModifier && deletePair()) {
      event.consume();
    }
  }

  private void typed(KeyEvent event) {
    boolean command = event.isShortcutDown() && !event.isAltDown(); // AltGr is Ctrl and Alt
    if (command || area.isOverwriteMode() || event.getCharacter().length() != 1) {
      return;
    }
    char typed = event.getCharacter().charAt(0);
    AutoClosing.type(model.text(), area.getAnchor(), area.getCaretPosition(), typed)
        .ifPresent(
            step -> {
              area.perform(step);
              completion.typed(typed);
              event.consume();
            });
  }

  private boolean deletePair() {
    Optional<EditStep> step =
        area.getSelection().getLength() == 0
            ? AutoClosing.deleteBackward(model.text(), area.getCaretPosition())
            : Optional.empty();
    step.ifPresent(area::perform);
    return step.isPresent();
  }

  private void breakLine() {
    IndexRange selection = area.getSelection();
    area.perform(Indentation.lineBreak(model.text(), selection.getStart(), selection.getEnd()));
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
