package dev.plinth.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.problem.ProblemException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing one file: the content, existing files, links and disk errors. */
class ArtifactWriterTest {
  private static final Artifact ZIP = ZipWriter.pack(SampleProjects.withText("x"));

  @TempDir Path temporary;
  private Path root;
  private Path out;

  @BeforeEach
  void setOutput() throws IOException {
    root = temporary.toRealPath();
    out = root.resolve("a/shop.zip");
  }

  @Test
  void writesTheBytes() throws Exception {
    ArtifactWriter.write(ZIP, out, false);
    assertThat(out).hasBinaryContent(ZIP.bytes());
  }

  @Test
  void leavesNoOtherFiles() throws Exception {
    ArtifactWriter.write(ZIP, out, false);
    assertThat(SampleProjects.names(root.resolve("a"))).containsExactly("shop.zip");
  }

  @Test
  void doesNotReplaceAFileByDefault() throws Exception {
    ArtifactWriter.write(ZIP, out, false);
    assertThat(problem(false)).hasMessage(out + " already exists");
  }

  @Test
  void replacesAFileOnRequest() throws Exception {
    Files.createDirectory(root.resolve("a"));
    Files.writeString(out, "old");
    ArtifactWriter.write(ZIP, out, true);
    assertThat(out).hasBinaryContent(ZIP.bytes());
  }

  @Test
  void refusesAFolder() throws Exception {
    Files.createDirectories(out);
    assertThat(problem(true)).hasMessage("cannot write %s: it is a folder", out);
  }

  @Test
  void refusesALink() throws Exception {
    Files.createDirectory(root.resolve("a"));
    Files.createSymbolicLink(out, root.resolve("b.zip"));
    assertThat(problem(true)).hasMessage("cannot write %s: it is a symbolic link", out);
  }

  @Test
  void suggestsToFreeSpaceOnAFullDisk() {
    ProblemException problem =
        WriteFailure.of(out, new FileSystemException("x", null, "No space left on device"));
    assertThat(problem).hasMessage("cannot write %s: No space left on device", out);
    assertThat(problem.problem().remedy()).startsWith("free space on that disk");
  }

  private ProblemException problem(boolean replace) {
    return catchThrowableOfType(
        ProblemException.class, () -> ArtifactWriter.write(ZIP, out, replace));
  }
}
