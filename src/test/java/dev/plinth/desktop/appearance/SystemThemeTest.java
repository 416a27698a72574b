package dev.plinth.desktop.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemThemeTest {
  private final List<String> executed = new ArrayList<>();

  @TempDir Path folder;

  /** Asks a system whose commands return the given output, by their last argument. */
  private boolean isDark(String system, Map<String, String> answers) throws InterruptedException {
    SystemTheme.CommandRunner commands =
        command -> {
          executed.add(String.join(" ", command));
          return answers.getOrDefault(command.get(command.size() - 1), "");
        };
    return new SystemTheme(system, commands).isDark();
  }

  @ParameterizedTest
  @CsvSource({
    "'prefer-dark', 'Adwaita', true",
    "'default', 'Adwaita-dark', true",
    "'default', 'Yaru-Dark', true",
    "'prefer-light', 'Adwaita', false",
    "'default', 'Adwaita', false",
    "'', '', false"
  })
  void asksGnomeForItsColourSchemeAndTheme(String scheme, String theme, boolean dark)
      throws InterruptedException {
    assertThat(isDark("Linux", Map.of("color-scheme", scheme, "gtk-theme", theme))).isEqualTo(dark);
    assertThat(executed)
        .first()
        .isEqualTo("gsettings get org.gnome.desktop.interface color-scheme");
  }

  @ParameterizedTest
  @CsvSource({"0x0, true", "0x1, false", "'', false"})
  void asksTheWindowsRegistry(String value, boolean dark) throws InterruptedException {
    String line = "    AppsUseLightTheme    REG_DWORD    " + value;
    assertThat(isDark("Windows 11", Map.of("AppsUseLightTheme", line))).isEqualTo(dark);
    assertThat(executed).singleElement().asString().startsWith("reg query HKCU\\");
  }

  @ParameterizedTest
  @CsvSource({"Dark, true", "'', false"})
  void asksTheDefaultsOfMacOs(String style, boolean dark) throws InterruptedException {
    assertThat(isDark("Mac OS X", Map.of("AppleInterfaceStyle", style))).isEqualTo(dark);
    assertThat(executed).containsExactly("defaults read -g AppleInterfaceStyle");
  }

  @Test
  void isLightWithoutTheCommand() throws InterruptedException {
    SystemTheme.CommandRunner absent =
        command -> {
          throw new IOException("Cannot run program");
        };
    assertThat(new SystemTheme("Linux", absent).isDark()).isFalse();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void returnsTheOutputOfACommand() throws Exception {
    assertThat(SystemTheme.run(program("echo \"'prefer-dark'\"")).strip())
        .isEqualTo("'prefer-dark'");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void ignoresTheOutputOfAFailedCommand() throws Exception {
    assertThat(SystemTheme.run(program("echo no such schema, dark or not; exit 1"))).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void doesNotWaitForACommandThatHangs() throws Exception {
    assertThat(SystemTheme.run(program("echo dark; exec sleep 60"))).isEmpty();
  }

  private List<String> program(String script) throws IOException {
    return List.of("sh", Files.writeString(folder.resolve("program"), script).toString());
  }
}
