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

class SessionTest {
  private static final Typed MINE =
      new Typed(
          "{\"größe\": \"\uD83D\"}\n\\ #",
          "a shop\twith äöü",
          Optional.of(Path.of("/a b.json")),
          "x");

  @TempDir Path folder;

  private Session begin() throws IOException {
    return Session.begin(folder, left -> true);
  }

  @Test
  void findsWhatAWindowThatEndedBadlyHasLeft() throws IOException {
    try (Session first = begin()) {
      first.keep(MINE);
    }
    try (Session second = begin()) {
      assertThat(second.left()).contains(MINE);
    }
  }

  @Test
  void keepsWhatItTookOverUntilThatIsElsewhere() throws IOException {
    try (Session first = begin()) {
      first.keep(MINE);
    }
    begin().close(); // ends badly too, before it kept anything
    try (Session third = begin()) {
      assertThat(third.left()).contains(MINE);
    }
  }

  @Test
  void leavesNothingWhenItEndsWell() throws IOException {
    Session first = begin();
    first.keep(MINE);
    first.end();
    first.keep(MINE); // was under way
    try (Session second = begin()) {
      assertThat(second.left()).isEmpty();
    }
  }

  @Test
  void doesNotShareWithAWindowThatLives() throws IOException {
    try (Session first = begin()) {
      first.keep(MINE);
      try (Session second = begin()) {
        assertThat(second.left()).isEmpty();
        second.keep(new Typed("other", "", Optional.empty(), ""));
      }
    }
    try (Session next = begin();
        Session last = begin()) {
      assertThat(next.left()).contains(MINE);
      assertThat(last.left().map(Typed::text)).contains("other");
    }
  }

  @Test
  void leavesWhatIsNotWelcomeForAnotherWindow() throws IOException {
    try (Session first = begin()) {
      first.keep(MINE);
    }
    try (Session choosy = Session.begin(folder, left -> false)) {
      assertThat(choosy.left()).isEmpty();
      choosy.keep(new Typed("choosy", "", Optional.empty(), ""));
      try (Session next = begin()) {
        assertThat(next.left()).contains(MINE);
      }
    }
  }

  @Test
  void passesOverWhatIsDamaged() throws IOException {
    begin().close();
    Files.write(folder.resolve("typed-1.properties"), new byte[] {'t', '=', '\\', 'u', 'x', -1});
    try (Session session = begin()) {
      assertThat(session.left()).isEmpty();
      session.keep(MINE);
    }
    try (Session next = begin()) {
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
      try (Session here = begin()) {
        assertThat(here.left()).as("the other one lives").isEmpty();
      }
      other.destroyForcibly().waitFor();
      try (Session next = begin()) {
        assertThat(next.left().map(Typed::text)).contains("typed in another process");
      }
    } finally {
      other.destroyForcibly();
    }
  }
}
