package dev.plinth.desktop.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
  @TempDir Path home = Path.of("");
  private HistoryFile history = new HistoryFile(home);

  @BeforeEach
  void openInANewFolder() {
    history = new HistoryFile(home.resolve("state"));
  }

  private Path file() {
    return home.resolve("state").resolve("prompts.txt");
  }

  @Test
  void isEmptyAtFirst() throws IOException {
    assertThat(history.read()).isEqualTo(RecentPrompts.EMPTY);
  }

  @Test
  void keepsLineBreaksAndBackslashes() throws IOException {
    String prompt = "a shop:\n- books\r\n\tC:\\new \"x\" äß€ 🚲";
    history.add(prompt);
    assertThat(new HistoryFile(home.resolve("state")).read().all()).containsExactly(prompt);
  }

  @Test
  void removesDuplicates() throws IOException {
    history.add("a");
    history.add("b");
    history.add("a ");
    assertThat(history.read().all()).containsExactly("a", "b");
  }

  @Test
  void forgetsTheOldestBeyondFifty() throws IOException {
    for (int i = 0; i < 60; i++) {
      history.add("prompt " + i);
    }
    assertThat(history.read().all()).hasSize(50).startsWith("prompt 59").endsWith("prompt 10");
  }

  @Test
  void keepsPromptsOfOtherWindows() throws IOException {
    history.add("mine");
    new HistoryFile(home.resolve("state")).add("yours");
    assertThat(history.add("next").all()).containsExactly("next", "yours", "mine");
  }

  @Test
  void skipsInvalidLines() throws IOException {
    history.add("kept");
    Files.writeString(file(), Files.readString(file()) + "\\q\n\n");
    assertThat(history.read().all()).containsExactly("kept");
  }

  @Test
  void movesAFileAsideThatIsNotText() throws IOException {
    history.add("lost");
    Files.write(file(), new byte[] {(byte) 0xff});
    assertThat(history.read()).isEqualTo(RecentPrompts.EMPTY);
    assertThat(file().resolveSibling("prompts.txt.bad")).exists();
  }

  @Test
  void isReadableOnlyByTheUser() throws IOException {
    history.add("secret plans");
    assertThat(Files.getPosixFilePermissions(file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
