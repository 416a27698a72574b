package dev.plinth.desktop.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class ActionsTest {
  private final Actions actions = new Actions();
  private final List<String> done = new ArrayList<>();

  @Test
  void doesWhatARoomSaidThatItDoes() {
    actions.on(Command.SAVE, () -> done.add("saved"));
    actions.run(Command.SAVE);
    assertThat(done).containsExactly("saved");
  }

  @Test
  void doesNothingThatNoRoomHas() {
    actions.on(Command.SAVE, () -> done.add("saved"));
    actions.run(Command.OPEN);
    assertThat(done).isEmpty();
    assertThat(actions.find(Command.OPEN)).isEmpty();
  }

  @Test
  void doesOnlyWhatIsPossibleNow() {
    BooleanProperty possible = new SimpleBooleanProperty();
    actions.on(Command.STOP, () -> done.add("stopped"), possible);
    actions.run(Command.STOP);
    assertThat(done).isEmpty();
    possible.set(true);
    actions.run(Command.STOP);
    assertThat(done).containsExactly("stopped");
  }

  @Test
  void theLastWordOnACommandHolds() {
    actions.on(Command.RUN, () -> done.add("first")).on(Command.RUN, () -> done.add("second"));
    actions.run(Command.RUN);
    assertThat(done).containsExactly("second");
  }

  @Test
  void aChoiceCanBeMadeAndTellsWhetherItHolds() {
    BooleanProperty dark = new SimpleBooleanProperty();
    actions.choice(Command.THEME_DARK, () -> dark.set(true), dark);
    var chosen = actions.find(Command.THEME_DARK).flatMap(Actions.Action::chosen).orElseThrow();
    assertThat(chosen.get()).isFalse();
    actions.run(Command.THEME_DARK);
    assertThat(chosen.get()).isTrue();
  }
}
