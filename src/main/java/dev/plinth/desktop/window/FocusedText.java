package dev.plinth.desktop.window;

import dev.plinth.desktop.menu.MenuActions;
import dev.plinth.desktop.menu.MenuCommand;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextInputControl;
import org.fxmisc.richtext.GenericStyledArea;
import org.jspecify.annotations.Nullable;

/**
 * The text control of a window that has the keyboard focus, for undo, redo and the clipboard
 * commands of the menu. The menu bar does not count: it takes the focus when it is opened with the
 * keyboard.
 */
final class FocusedText {
  private final BooleanProperty present = new SimpleBooleanProperty();
  private final BooleanProperty selected = new SimpleBooleanProperty();
  private final BooleanProperty editable = new SimpleBooleanProperty();
  private final BooleanProperty undoable = new SimpleBooleanProperty();
  private final BooleanProperty redoable = new SimpleBooleanProperty();
  private final TextActions editor;
  private Optional<TextActions> actions = Optional.empty();

  /** The actions of the control whose changes are undone. */
  private TextActions changed;

  /** The actions of a text control. */
  private record TextActions(
      Runnable undo,
      Runnable redo,
      Runnable cut,
      Runnable copy,
      Runnable paste,
      Runnable selectAll,
      ObservableBooleanValue undoable,
      ObservableBooleanValue redoable,
      ObservableBooleanValue selected,
      ObservableBooleanValue editable) {

    static Optional<TextActions> of(@Nullable Node node) {
      if (node instanceof TextInputControl text) {
        return Optional.of(
            new TextActions(
                text::undo,
                text::redo,
                text::cut,
                text::copy,
                text::paste,
                text::selectAll,
                text.undoableProperty(),
                text.redoableProperty(),
                Bindings.isNotEmpty(text.selectedTextProperty()),
                text.editableProperty()));
      }
      if (node instanceof GenericStyledArea<?, ?, ?> area) {
        return Optional.of(of(area));
      }
      return Optional.empty();
    }

    static TextActions of(GenericStyledArea<?, ?, ?> area) {
      return new TextActions(
          () -> {
            area.undo();
            area.requestFollowCaret();
          },
          () -> {
            area.redo();
            area.requestFollowCaret();
          },
          area::cut,
          area::copy,
          area::paste,
          area::selectAll,
          Bindings.createBooleanBinding(area::isUndoAvailable, area.undoAvailableProperty()),
          Bindings.createBooleanBinding(area::isRedoAvailable, area.redoAvailableProperty()),
          Bindings.createBooleanBinding(
              () -> area.getSelection().getLength() > 0, area.selectionProperty()),
          area.editableProperty());
    }
  }

  /**
   * Follows the focus of a scene.
   *
   * @param editor the area whose changes are undone while no text that can be edited has the focus
   */
  FocusedText(Scene scene, GenericStyledArea<?, ?, ?> editor) {
    this.editor = TextActions.of(editor);
    this.changed = this.editor;
    scene.focusOwnerProperty().addListener((property, before, now) -> follow(now));
    follow(scene.getFocusOwner());
  }

  private void follow(@Nullable Node owner) {
    if (isInMenuBar(owner)) {
      return;
    }
    actions = TextActions.of(owner);
    present.set(actions.isPresent());
    follow(selected, actions.map(TextActions::selected));
    follow(editable, actions.map(TextActions::editable));
    changed = actions.filter(focused -> focused.editable().get()).orElse(editor);
    follow(undoable, Optional.of(changed.undoable()));
    follow(redoable, Optional.of(changed.redoable()));
  }

  private static void follow(BooleanProperty state, Optional<ObservableBooleanValue> source) {
    state.unbind();
    state.set(false);
    source.ifPresent(state::bind);
  }

  private static boolean isInMenuBar(@Nullable Node node) {
    Node at = node;
    while (at != null && !(at instanceof MenuBar)) {
      at = at.getParent();
    }
    return at != null;
  }

  /** Sets the handlers of the commands. */
  void bind(MenuActions menu) {
    menu.on(MenuCommand.UNDO, () -> changed.undo().run(), undoable)
        .on(MenuCommand.REDO, () -> changed.redo().run(), redoable)
        .on(MenuCommand.CUT, () -> actions.ifPresent(a -> a.cut().run()), selected.and(editable))
        .on(MenuCommand.COPY, () -> actions.ifPresent(a -> a.copy().run()), selected)
        .on(MenuCommand.PASTE, () -> actions.ifPresent(a -> a.paste().run()), editable)
        .on(MenuCommand.SELECT_ALL, () -> actions.ifPresent(a -> a.selectAll().run()), present);
  }
}
