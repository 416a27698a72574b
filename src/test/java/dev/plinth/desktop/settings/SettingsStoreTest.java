package dev.plinth.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.agent.ModelChoice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsStoreTest {
  private static final Settings CHOSEN =
      new Settings(
          Optional.of(ModelChoice.of("openai:qwen@http://127.0.0.1:8080/v1")),
          false,
          Optional.of("unix:///run/user/1000/docker.sock"),
          OptionalInt.of(8080),
          Theme.DARK,
          18,
          true);

  @TempDir Path home = Path.of("");
  private Path file = Path.of("");
  private SettingsStore store = new SettingsStore(home);

  @BeforeEach
  void createStore() {
    store = new SettingsStore(home.resolve("state"));
    file = home.resolve("state").resolve("settings.properties");
  }

  private void writeFile(String content) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, content);
  }

  @Test
  void returnsTheDefaultsWithoutAFile() throws IOException {
    assertThat(store.read()).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void readsTheWrittenSettings() throws IOException {
    store.write(() -> CHOSEN);
    assertThat(store.read()).isEqualTo(CHOSEN);
  }

  @Test
  void writesTheDefaultsAgain() throws IOException {
    store.write(() -> CHOSEN);
    store.write(() -> Settings.DEFAULT);
    assertThat(store.read()).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void readsAnInvalidValueAsTheDefaultAndKeepsTheOthers() throws IOException {
    writeFile("font.size=huge\nrun.port=70000\ntheme=dark\nmodel=gpt\n");
    assertThat(store.read()).isEqualTo(Settings.DEFAULT.withTheme(Theme.DARK));
  }

  @Test
  void readsASizeOutOfRangeAsTheDefault() throws IOException {
    writeFile("font.size=900\n");
    assertThat(store.read().fontSize()).isEqualTo(Settings.DEFAULT.fontSize());
  }

  @Test
  void keepsUnknownProperties() throws IOException {
    writeFile("window.future=1\n");
    store.write(() -> CHOSEN);
    assertThat(Files.readAllLines(file)).contains("window.future=1");
  }

  @Test
  void keepsAnInvalidValueUntilAnotherIsChosen() throws IOException {
    writeFile("model=gemma-of-tomorrow\n");
    store.write(() -> Settings.DEFAULT.withTheme(Theme.DARK));
    assertThat(Files.readAllLines(file)).contains("model=gemma-of-tomorrow", "theme=dark");
  }

  @Test
  void putsAnUnreadableFileAside() throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    byte[] broken = "theme=\u00e4".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(file, broken);
    assertThat(store.read()).isEqualTo(Settings.DEFAULT);
    store.write(() -> CHOSEN);
    assertThat(Files.readAllBytes(file.resolveSibling("settings.properties.bad")))
        .isEqualTo(broken);
    assertThat(store.read()).isEqualTo(CHOSEN);
  }

  @Test
  void isReadableForItsOwnerAlone() throws IOException {
    store.write(() -> CHOSEN);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void leavesNoTemporaryFile() throws IOException {
    store.write(() -> CHOSEN);
    store.write(() -> Settings.DEFAULT);
    try (var files = Files.list(home.resolve("state"))) {
      assertThat(files).containsExactly(file);
    }
  }
}
