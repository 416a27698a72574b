package dev.plinth.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recovery from the leftovers of a run that was killed at any of its steps. */
class RecoveryTest {
  @TempDir Path temporary;
  private Path root;
  private Path out;

  @BeforeEach
  void writeOldProject() throws Exception {
    root = temporary.toRealPath();
    out = root.resolve("shop");
    FolderWriter.write(SampleProjects.withText("old"), out, false);
    Files.writeString(sibling("lock"), "1 2\n");
  }

  @Test
  void deletesAnIncompleteNewProject() throws Exception {
    Files.createDirectory(sibling("new"));
    Files.writeString(sibling("new").resolve("Dockerfile"), "half");
    writeWithoutReplacing();
    assertOnlyOutputIs("old");
  }

  @Test
  void restoresTheOldProjectIfTheNewOneWasNotMoved() throws Exception {
    Files.move(out, sibling("old"));
    FolderTree.write(SampleProjects.withText("new").files(), sibling("new"));
    writeWithoutReplacing();
    assertOnlyOutputIs("old");
  }

  @Test
  void deletesTheOldProjectIfTheNewOneWasMoved() throws Exception {
    Files.move(out, sibling("old"));
    FolderTree.write(SampleProjects.withText("new").files(), out);
    writeWithoutReplacing();
    assertOnlyOutputIs("new");
  }

  @Test
  void finishesDeletingTheOldProject() throws Exception {
    Files.createDirectory(sibling("gone"));
    Files.writeString(sibling("gone").resolve("Dockerfile"), "half");
    writeWithoutReplacing();
    assertOnlyOutputIs("old");
  }

  @Test
  void replacesTheRestoredProject() throws Exception {
    Files.move(out, sibling("old"));
    FolderWriter.write(SampleProjects.withText("new"), out, true);
    assertOnlyOutputIs("new");
  }

  @Test
  void deletesAnIncompleteZip() throws Exception {
    Path zip = root.resolve("shop.zip");
    Files.writeString(root.resolve(".shop.zip.plinth-new"), "half");
    ArtifactWriter.write(ZipWriter.pack(SampleProjects.withText("new")), zip, false);
    assertThat(root.resolve(".shop.zip.plinth-new")).doesNotExist();
  }

  @Test
  void followsNoLinksWhenDeleting() throws Exception {
    Path mine = Files.createDirectory(root.resolve("mine"));
    Files.writeString(mine.resolve("file"), "mine");
    Files.createSymbolicLink(sibling("new"), mine);
    writeWithoutReplacing();
    assertThat(mine.resolve("file")).hasContent("mine");
  }

  private Path sibling(String suffix) {
    return root.resolve(".shop.plinth-" + suffix);
  }

  private void writeWithoutReplacing() {
    ProblemException problem =
        catchThrowableOfType(
            ProblemException.class,
            () -> FolderWriter.write(SampleProjects.withText("newer"), out, false));
    assertThat(problem).hasMessageContaining("already exists");
  }

  private void assertOnlyOutputIs(String text) throws IOException {
    assertThat(SampleProjects.read(out)).isEqualTo(SampleProjects.files(text));
    assertThat(SampleProjects.names(root)).containsExactly("shop");
  }
}
