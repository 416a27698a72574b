package dev.plinth.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import dev.plinth.project.ProjectPath;
import dev.plinth.project.schema.Schema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

/** Reads the tar archive of a build context with the independent reader of Commons Compress. */
class BuildContextTest {
  private static final String LONG_PATH = "app/routers/" + "a1_".repeat(32) + ".py";
  private static final Project PROJECT =
      new Project(
          "p",
          "0",
          new Schema(List.of()),
          List.of(
              new ProjectFile(new ProjectPath("Dockerfile"), "FROM x\n"),
              new ProjectFile(new ProjectPath("empty.py"), ""),
              new ProjectFile(new ProjectPath("full.py"), "x".repeat(1024)),
              new ProjectFile(new ProjectPath(LONG_PATH), "größe")));

  @Test
  void holdsEveryFileWithTheSameTimeModeAndOwner() throws IOException {
    List<ProjectFile> read = new ArrayList<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new ByteArrayInputStream(BuildContext.of(PROJECT)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        assertThat(entry.isCheckSumOK()).isTrue();
        assertThat(entry.getMode()).isEqualTo(0644);
        assertThat(entry.getLongUserId()).isZero();
        assertThat(entry.getLastModifiedTime().toMillis()).isZero();
        String text = new String(tar.readAllBytes(), UTF_8);
        read.add(new ProjectFile(new ProjectPath(entry.getName()), text));
      }
    }
    assertThat(read).isEqualTo(PROJECT.files());
    assertThat(LONG_PATH).hasSizeGreaterThan(100);
  }

  @Test
  void givesTheSameBytesForTheSameProject() {
    assertThat(BuildContext.of(PROJECT)).isEqualTo(BuildContext.of(PROJECT));
    assertThat(BuildContext.of(PROJECT).length % 512).isZero();
  }
}
