package dev.plinth.desktop.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MenuCommandTest {
  private static final List<MenuCommand> ALL = Arrays.asList(MenuCommand.values());

  @Test
  void everyCommandHasAText() {
    assertThat(ALL).allSatisfy(command -> assertThat(command.text()).isNotBlank());
  }

  @Test
  void noTwoCommandsShareAKey() {
    assertThat(ALL.stream().flatMap(command -> command.key().stream())).doesNotHaveDuplicates();
  }

  @Test
  void theTextIsTheLabelWithoutUnderscoreAndEllipsis() {
    assertThat(MenuCommand.SAVE_AS.label()).contains("_").endsWith("…");
    assertThat(MenuCommand.SAVE_AS.text()).doesNotContain("_").doesNotContain("…");
  }
}
