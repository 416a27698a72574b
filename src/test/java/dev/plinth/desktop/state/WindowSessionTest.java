package dev.plinth.desktop.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowSessionTest {
  private static final UnsavedWork MINE =
      new UnsavedWork(
          "{\"größe\": \"\uD83D\"}\n\\ #",
          "a shop\twith äöü",
          Optional.of(Path.of("/a b.json")),
          "x");

  @TempDir Path folder;

  private WindowSession begin() throws IOException {
    return WindowSession.begin(folder, left -> true);
  }

  @Test
  void findsWhatAWindowThatEndedBadlyHasLeft() throws IOException {
    try (WindowSession first = begin()) {
      first.keep(MINE);
    }
    try (WindowSession second = begin()) {
      assertThat(second.left()).contains(MINE);
    }
  }

  @Test
  void keepsWhatItTookOverUntilThatIsElsewhere() throws IOException {
    try (WindowSession first = begin()) {
      first.keep(MINE);
    }
    begin().close(); // ends badly too, before it kept anything
    try (WindowSession third = begin()) {
      assertThat(third.left()).contains(MINE);
    }
  }

  @Test
  void leavesNothingWhenItEndsWell() throws IOException {
    WindowSession first = begin();
    first.keep(MINE);
    first.end();
    first.keep(MINE); // was under way
    try (WindowSession second = begin()) {
      assertThat(second.left()).isEmpty();
    }
  }

  @Test
  void doesNotShareWithAWindowThatLives() throws IOException {
    try (WindowSession first = begin()) {
      first.keep(MINE);
      try (WindowSession second = begin()) {
        assertThat(second.left()).isEmpty();
        second.keep(new UnsavedWork("other", "", Optional.empty(), ""));
      }
    }
    try (WindowSession next = begin();
        WindowSession last = begin()) {
      assertThat(next.left()).contains(MINE);
      assertThat(last.left().map(UnsavedWork::text)).contains("other");
    }
  }

  @Test
  void leavesWhatIsNotWelcomeForAnotherWindow() throws IOException {
    try (WindowSession first = begin()) {
      first.keep(MINE);
    }
    try (WindowSession choosy = WindowSession.begin(folder, left -> false)) {
      assertThat(choosy.left()).isEmpty();
      choosy.keep(new UnsavedWork("choosy", "", Optional.empty(), ""));
      try (WindowSession next = begin()) {
        assertThat(next.left()).contains(MINE);
      }
    }
  }

  @Test
  void passesOverWhatIsDamaged() throws IOException {
    begin().close();
    Files.write(folder.resolve("typed-1.properties"), new byte[] {'t', '=', '\\', 'u', 'x', -1});
    try (WindowSession session = begin()) {
      assertThat(session.left()).isEmpty();
      session.keep(MINE);
    }
    try (WindowSession next = begin()) {
      assertThat(next.left()).contains(MINE);
    }
  }

  @Test
  void isReadableForItsOwnerAlone() throws IOException {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    begin().close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  @Test
  void respectsAnotherProcessAndTakesOverWhenThatIsKilled() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SessionProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(other.getInputStream(), UTF_8))) {
      assertThat(out.readLine()).isEqualTo("kept");
      try (WindowSession here = begin()) {
        assertThat(here.left()).as("the other one lives").isEmpty();
      }
      other.destroyForcibly().waitFor();
      try (WindowSession next = begin()) {
        assertThat(next.left().map(UnsavedWork::text)).contains("typed in another process");
      }
    } finally {
      other.destroyForcibly();
    }
  }
}
