package dev.plinth.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFoldersTest {
  private static final Path HOME = Path.of("/home/me");

  @TempDir Path temporary;

  @Test
  void followsTheConventionsForState() {
    assertThat(UserFolders.of(Map.of(), "Linux", HOME).state())
        .isEqualTo(Path.of("/home/me/.local/state/plinth"));
    assertThat(UserFolders.of(Map.of("XDG_STATE_HOME", "/state"), "Linux", HOME).state())
        .isEqualTo(Path.of("/state/plinth"));
    assertThat(UserFolders.of(Map.of("XDG_STATE_HOME", "state"), "Linux", HOME).state())
        .isEqualTo(Path.of("/home/me/.local/state/plinth"));
    assertThat(UserFolders.of(Map.of(), "Mac OS X", HOME).state())
        .isEqualTo(Path.of("/home/me/Library/Application Support/Plinth"));
    assertThat(UserFolders.of(Map.of("LOCALAPPDATA", "/local"), "Windows 11", HOME).state())
        .isEqualTo(Path.of("/local/Plinth"));
  }

  @Test
  void followsTheConventionsForLogs() {
    assertThat(UserFolders.of(Map.of(), "Linux", HOME).logs())
        .isEqualTo(Path.of("/home/me/.local/state/plinth"));
    assertThat(UserFolders.of(Map.of(), "Mac OS X", HOME).logs())
        .isEqualTo(Path.of("/home/me/Library/Logs/Plinth"));
    assertThat(UserFolders.of(Map.of("LOCALAPPDATA", "/local"), "Windows 11", HOME).logs())
        .isEqualTo(Path.of("/local/Plinth/Logs"));
  }

  @Test
  void createsFoldersThatOnlyTheirOwnerCanRead() throws IOException {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    Path folder = UserFolders.createPrivate(temporary.resolve("a").resolve("b"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }
}
