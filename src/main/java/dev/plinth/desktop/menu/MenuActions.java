package dev.plinth.desktop.menu;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/** What each command does, and when it can be done. */
public final class MenuActions {
  private final Map<MenuCommand, Action> actions = new EnumMap<>(MenuCommand.class);

  /**
   * What one command does.
   *
   * @param doing does it
   * @param possible whether it can be done now
   * @param chosen whether it holds already, for one of several that exclude each other
   */
  record Action(
      Runnable doing, ObservableBooleanValue possible, Optional<ObservableBooleanValue> chosen) {
    Action {
      requireNonNull(doing);
      requireNonNull(possible);
      requireNonNull(chosen);
    }
  }

  /** Says what does a command at any time. */
  public MenuActions on(MenuCommand command, Runnable doing) {
    return on(command, doing, new SimpleBooleanProperty(true));
  }

  /** Says what does a command, and when it can be done. */
  public MenuActions on(MenuCommand command, Runnable doing, ObservableBooleanValue possible) {
    actions.put(command, new Action(doing, possible, Optional.empty()));
    return this;
  }

  /** Says what does a command that is one of several, and which of them holds. */
  public MenuActions choice(MenuCommand command, Runnable doing, ObservableBooleanValue chosen) {
    actions.put(command, new Action(doing, new SimpleBooleanProperty(true), Optional.of(chosen)));
    return this;
  }

  /** Gives what a command does; nothing for one that no room has. */
  Optional<Action> find(MenuCommand command) {
    return Optional.ofNullable(actions.get(command));
  }

  /** Does a command if it can be done now. */
  public void run(MenuCommand command) {
    find(command)
        .filter(action -> action.possible().get())
        .ifPresent(action -> action.doing().run());
  }
}
