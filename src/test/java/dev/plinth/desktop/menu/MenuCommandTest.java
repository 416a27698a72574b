package dev.plinth.desktop.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCodeCombination;
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

  /** The name of an unknown key would silently be taken for a character. */
  @Test
  void everyKeyIsKnown() {
    assertThat(ALL.stream().flatMap(command -> command.key().stream()))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(key).isInstanceOf(KeyCodeCombination.class));
  }

  @Test
  void noTwoCommandsOfAMenuShareAMnemonic() {
    for (MenuCommand.Bar bar : MenuCommand.Bar.values()) {
      assertThat(
              ALL.stream()
                  .filter(command -> command.bar() == bar && command.label().contains("_"))
                  .map(MenuCommandTest::mnemonic))
          .as("%s", bar)
          .doesNotHaveDuplicates();
    }
  }

  private static String mnemonic(MenuCommand command) {
    int at = command.label().indexOf('_') + 1;
    return command.label().substring(at, at + 1).toLowerCase(Locale.ROOT);
  }

  @Test
  void theTextIsTheLabelWithoutUnderscoreAndEllipsis() {
    assertThat(MenuCommand.SAVE_AS.label()).contains("_").endsWith("…");
    assertThat(MenuCommand.SAVE_AS.text()).doesNotContain("_").doesNotContain("…");
  }
}
