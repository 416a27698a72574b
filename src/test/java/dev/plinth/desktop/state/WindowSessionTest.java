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
          "x",
          true);

  @TempDir Path folder;

  private WindowSession begin() throws IOException {
    return WindowSession.begin(folder, unsaved -> true);
  }

  @Test
  void recoversTheWorkOfACrashedWindow() throws IOException {
    try (WindowSession first = begin()) {
      first.save(MINE);
    }
    try (WindowSession second = begin()) {
      assertThat(second.recovered()).contains(MINE);
    }
  }

  @Test
  void keepsRecoveredWorkUntilItIsSavedElsewhere() throws IOException {
    try (WindowSession first = begin()) {
      first.save(MINE);
    }
    begin().close(); // crashes too, before it saves anything
    try (WindowSession third = begin()) {
      assertThat(third.recovered()).contains(MINE);
    }
  }

  @Test
  void leavesNothingAfterANormalEnd() throws IOException {
    WindowSession first = begin();
    first.save(MINE);
    first.end();
    first.save(MINE); // a late save
    try (WindowSession second = begin()) {
      assertThat(second.recovered()).isEmpty();
    }
  }

  @Test
  void doesNotRecoverTheWorkOfAnOpenWindow() throws IOException {
    try (WindowSession first = begin()) {
      first.save(MINE);
      try (WindowSession second = begin()) {
        assertThat(second.recovered()).isEmpty();
        second.save(new UnsavedWork("other", "", Optional.empty(), "", false));
      }
    }
    try (WindowSession next = begin();
        WindowSession last = begin()) {
      assertThat(next.recovered()).contains(MINE);
      assertThat(last.recovered().map(UnsavedWork::text)).contains("other");
    }
  }

  @Test
  void leavesUnwantedWorkToAnotherWindow() throws IOException {
    try (WindowSession first = begin()) {
      first.save(MINE);
    }
    try (WindowSession other = WindowSession.begin(folder, unsaved -> false)) {
      assertThat(other.recovered()).isEmpty();
      other.save(new UnsavedWork("choosy", "", Optional.empty(), "", false));
      try (WindowSession next = begin()) {
        assertThat(next.recovered()).contains(MINE);
      }
    }
  }

  @Test
  void skipsADamagedFile() throws IOException {
    begin().close();
    Files.write(folder.resolve("typed-1.properties"), new byte[] {'t', '=', '\\', 'u', 'x', -1});
    try (WindowSession session = begin()) {
      assertThat(session.recovered()).isEmpty();
      session.save(MINE);
    }
    try (WindowSession next = begin()) {
      assertThat(next.recovered()).contains(MINE);
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
  void recoversTheWorkOfAnotherProcessOnlyAfterItIsKilled() throws Exception {
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
        assertThat(here.recovered()).as("the other process is running").isEmpty();
      }
      other.destroyForcibly().waitFor();
      try (WindowSession next = begin()) {
        assertThat(next.recovered().map(UnsavedWork::text)).contains("typed in another process");
      }
    } finally {
      other.destroyForcibly();
    }
  }
}
