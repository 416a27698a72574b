package dev.plinth.desktop;

import static javafx.scene.input.KeyCombination.SHIFT_ANY;

import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/**
 * Lines to be read, selected and copied; the Tab key leaves them, as there is nothing to indent.
 */
public final class ShownCode extends CodeArea {
  /**
   * Shows nothing yet.
   *
   * @param style its class for the style sheets
   * @param words what it is, for screen readers
   */
  public ShownCode(String style, String words) {
    getStyleClass().addAll("code-font", style);
    setEditable(false);
    Nodes.addInputMap(this, InputMap.ignore(EventPattern.keyPressed(KeyCode.TAB, SHIFT_ANY)));
    setUndoManager(UndoUtils.noOpUndoManager());
    setAccessibleText(words);
  }
}
