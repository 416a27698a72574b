package dev.plinth.desktop.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class CommandTest {
  private static final List<Command> ALL = Arrays.asList(Command.values());

  @Test
  void everyCommandHasWords() {
    assertThat(ALL).allSatisfy(command -> assertThat(command.text()).isNotBlank());
  }

  @Test
  void noTwoCommandsShareAKey() {
    assertThat(ALL.stream().map(Command::key).filter(key -> !key.isEmpty()))
        .doesNotHaveDuplicates()
        .allSatisfy(key -> assertThat(KeyCombination.valueOf(key)).isNotNull());
  }

  @Test
  void theWordsAreThoseOfTheMenuWithoutItsMarks() {
    assertThat(Command.SAVE_AS.label()).contains("_").endsWith("…");
    assertThat(Command.SAVE_AS.text()).doesNotContain("_").doesNotContain("…");
  }
}
