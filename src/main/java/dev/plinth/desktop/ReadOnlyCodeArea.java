package dev.plinth.desktop;

import static javafx.scene.input.KeyCombination.SHIFT_ANY;

import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/**
 * A code area whose text can be selected and copied but not edited. The Tab key moves the focus to
 * the next node, as in other read-only controls.
 */
public final class ReadOnlyCodeArea extends CodeArea {
  /**
   * Creates an empty area.
   *
   * @param styleClass the CSS class
   * @param description the description for screen readers
   */
  public ReadOnlyCodeArea(String styleClass, String description) {
    getStyleClass().addAll("code-font", "read-only-text", styleClass);
    setEditable(false);
    Nodes.addInputMap(this, InputMap.ignore(EventPattern.keyPressed(KeyCode.TAB, SHIFT_ANY)));
    setUndoManager(UndoUtils.noOpUndoManager());
    setAccessibleText(description);
  }
}
