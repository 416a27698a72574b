package dev.plinth.desktop.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class MenuActionsTest {
  private final MenuActions actions = new MenuActions();
  private final List<String> done = new ArrayList<>();

  @Test
  void runsTheHandlerOfACommand() {
    actions.on(MenuCommand.SAVE, () -> done.add("saved"));
    actions.run(MenuCommand.SAVE);
    assertThat(done).containsExactly("saved");
  }

  @Test
  void doesNothingForACommandWithoutHandler() {
    actions.on(MenuCommand.SAVE, () -> done.add("saved"));
    actions.run(MenuCommand.OPEN);
    assertThat(done).isEmpty();
    assertThat(actions.find(MenuCommand.OPEN)).isEmpty();
  }

  @Test
  void runsOnlyEnabledCommands() {
    BooleanProperty enabled = new SimpleBooleanProperty();
    actions.on(MenuCommand.STOP, () -> done.add("stopped"), enabled);
    actions.run(MenuCommand.STOP);
    assertThat(done).isEmpty();
    enabled.set(true);
    actions.run(MenuCommand.STOP);
    assertThat(done).containsExactly("stopped");
  }

  @Test
  void aLaterHandlerReplacesAnEarlierOne() {
    actions
        .on(MenuCommand.RUN, () -> done.add("first"))
        .on(MenuCommand.RUN, () -> done.add("second"));
    actions.run(MenuCommand.RUN);
    assertThat(done).containsExactly("second");
  }

  @Test
  void aChoiceReportsWhetherItIsSelected() {
    BooleanProperty dark = new SimpleBooleanProperty();
    actions.choice(MenuCommand.THEME_DARK, () -> dark.set(true), dark);
    var selected =
        actions.find(MenuCommand.THEME_DARK).flatMap(MenuActions.Action::selected).orElseThrow();
    assertThat(selected.get()).isFalse();
    actions.run(MenuCommand.THEME_DARK);
    assertThat(selected.get()).isTrue();
  }
}
