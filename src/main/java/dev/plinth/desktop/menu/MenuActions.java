package dev.plinth.desktop.menu;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/** The actions of the menu commands, and when they are enabled. */
public final class MenuActions {
  private final Map<MenuCommand, Action> actions = new EnumMap<>(MenuCommand.class);

  /**
   * The action of a command.
   *
   * @param handler performs the command
   * @param enabled whether the command is enabled
   * @param selected whether the command is the selected one of its radio group, or whether its
   *     state is on; empty for a command without a state
   * @param toggle whether the command switches its state on and off
   */
  record Action(
      Runnable handler,
      ObservableBooleanValue enabled,
      Optional<ObservableBooleanValue> selected,
      boolean toggle) {
    Action {
      requireNonNull(handler);
      requireNonNull(enabled);
      requireNonNull(selected);
    }
  }

  /** Sets the handler of a command that is always enabled. */
  public MenuActions on(MenuCommand command, Runnable handler) {
    return on(command, handler, new SimpleBooleanProperty(true));
  }

  /** Sets the handler of a command, and when the command is enabled. */
  public MenuActions on(MenuCommand command, Runnable handler, ObservableBooleanValue enabled) {
    actions.put(command, new Action(handler, enabled, Optional.empty(), false));
    return this;
  }

  /** Sets the handler of a command in a radio group, and when the command is the selected one. */
  public MenuActions choice(
      MenuCommand command, Runnable handler, ObservableBooleanValue selected) {
    return put(command, handler, selected, false);
  }

  /** Sets the handler of a command that switches a state, and whether the state is on. */
  public MenuActions toggle(MenuCommand command, Runnable handler, ObservableBooleanValue on) {
    return put(command, handler, on, true);
  }

  private MenuActions put(
      MenuCommand command, Runnable handler, ObservableBooleanValue selected, boolean toggle) {
    SimpleBooleanProperty enabled = new SimpleBooleanProperty(true);
    actions.put(command, new Action(handler, enabled, Optional.of(selected), toggle));
    return this;
  }

  /** Returns the action of a command, or empty if the command has none. */
  Optional<Action> find(MenuCommand command) {
    return Optional.ofNullable(actions.get(command));
  }

  /** Runs the handler of a command if the command has one and is enabled. */
  public void run(MenuCommand command) {
    find(command)
        .filter(action -> action.enabled().get())
        .ifPresent(action -> action.handler().run());
  }
}
