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
 * The text control of a window that has the keyboard focus, for the clipboard commands of the menu.
 * The menu bar does not count: it takes the focus when it is opened with the keyboard.
 */
final class FocusedText {
  private final BooleanProperty present = new SimpleBooleanProperty();
  private final BooleanProperty selected = new SimpleBooleanProperty();
  private final BooleanProperty editable = new SimpleBooleanProperty();
  private Optional<TextActions> actions = Optional.empty();

  /** The clipboard actions of a text control. */
  private record TextActions(
      Runnable cut,
      Runnable copy,
      Runnable paste,
      Runnable selectAll,
      ObservableBooleanValue selected,
      ObservableBooleanValue editable) {

    static Optional<TextActions> of(@Nullable Node node) {
      if (node instanceof TextInputControl text) {
        return Optional.of(
            new TextActions(
                text::cut,
                text::copy,
                text::paste,
                text::selectAll,
                Bindings.isNotEmpty(text.selectedTextProperty()),
                text.editableProperty()));
      }
      if (node instanceof GenericStyledArea<?, ?, ?> area) {
        return Optional.of(
            new TextActions(
                area::cut,
                area::copy,
                area::paste,
                area::selectAll,
                Bindings.createBooleanBinding(
                    () -> area.getSelection().getLength() > 0, area.selectionProperty()),
                area.editableProperty()));
      }
      return Optional.empty();
    }
  }

  FocusedText(Scene scene) {
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

  /** Sets the handlers of the clipboard commands. */
  void bind(MenuActions menu) {
    menu.on(MenuCommand.CUT, () -> actions.ifPresent(a -> a.cut().run()), selected.and(editable))
        .on(MenuCommand.COPY, () -> actions.ifPresent(a -> a.copy().run()), selected)
        .on(MenuCommand.PASTE, () -> actions.ifPresent(a -> a.paste().run()), editable)
        .on(MenuCommand.SELECT_ALL, () -> actions.ifPresent(a -> a.selectAll().run()), present);
  }
}
