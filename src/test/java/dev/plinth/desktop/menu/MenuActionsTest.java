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
  void doesWhatARoomSaidThatItDoes() {
    actions.on(MenuCommand.SAVE, () -> done.add("saved"));
    actions.run(MenuCommand.SAVE);
    assertThat(done).containsExactly("saved");
  }

  @Test
  void doesNothingThatNoRoomHas() {
    actions.on(MenuCommand.SAVE, () -> done.add("saved"));
    actions.run(MenuCommand.OPEN);
    assertThat(done).isEmpty();
    assertThat(actions.find(MenuCommand.OPEN)).isEmpty();
  }

  @Test
  void doesOnlyWhatIsPossibleNow() {
    BooleanProperty possible = new SimpleBooleanProperty();
    actions.on(MenuCommand.STOP, () -> done.add("stopped"), possible);
    actions.run(MenuCommand.STOP);
    assertThat(done).isEmpty();
    possible.set(true);
    actions.run(MenuCommand.STOP);
    assertThat(done).containsExactly("stopped");
  }

  @Test
  void theLastWordOnACommandHolds() {
    actions
        .on(MenuCommand.RUN, () -> done.add("first"))
        .on(MenuCommand.RUN, () -> done.add("second"));
    actions.run(MenuCommand.RUN);
    assertThat(done).containsExactly("second");
  }

  @Test
  void aChoiceCanBeMadeAndTellsWhetherItHolds() {
    BooleanProperty dark = new SimpleBooleanProperty();
    actions.choice(MenuCommand.THEME_DARK, () -> dark.set(true), dark);
    var chosen =
        actions.find(MenuCommand.THEME_DARK).flatMap(MenuActions.Action::chosen).orElseThrow();
    assertThat(chosen.get()).isFalse();
    actions.run(MenuCommand.THEME_DARK);
    assertThat(chosen.get()).isTrue();
  }
}
