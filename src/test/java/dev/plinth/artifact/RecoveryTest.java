package dev.plinth.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed run leaves behind, step by step, and what the next run makes of it. */
class RecoveryTest {
  @TempDir Path temporary;
  private Path root;
  private Path out;

  @BeforeEach
  void anOldProjectStandsThere() throws Exception {
    root = temporary.toRealPath();
    out = root.resolve("shop");
    FolderWriter.write(SampleProjects.saying("old"), out, false);
    Files.writeString(beside("lock"), "1 2\n");
  }

  @Test
  void deletesANewOneThatIsNotWhole() throws Exception {
    Files.createDirectory(beside("new"));
    Files.writeString(beside("new").resolve("Dockerfile"), "half");
    refuses();
    standsAlone("old");
  }

  @Test
  void putsTheOldOneBackWhenTheNewOneHadNotArrived() throws Exception {
    Files.move(out, beside("old"));
    FolderTree.write(SampleProjects.saying("new"), beside("new"));
    refuses();
    standsAlone("old");
  }

  @Test
  void deletesTheOldOneWhenTheNewOneHadArrived() throws Exception {
    Files.move(out, beside("old"));
    FolderTree.write(SampleProjects.saying("new"), out);
    refuses();
    standsAlone("new");
  }

  @Test
  void finishesDeletingTheOldOne() throws Exception {
    Files.createDirectory(beside("gone"));
    Files.writeString(beside("gone").resolve("Dockerfile"), "half");
    refuses();
    standsAlone("old");
  }

  @Test
  void replacesWhatItPutBack() throws Exception {
    Files.move(out, beside("old"));
    FolderWriter.write(SampleProjects.saying("new"), out, true);
    standsAlone("new");
  }

  @Test
  void deletesAZipThatIsNotWhole() throws Exception {
    Path zip = root.resolve("shop.zip");
    Files.writeString(root.resolve(".shop.zip.plinth-new"), "half");
    ArtifactWriter.write(ZipWriter.pack(SampleProjects.saying("new")), zip, false);
    assertThat(root.resolve(".shop.zip.plinth-new")).doesNotExist();
  }

  @Test
  void followsNoLinkWhenItDeletes() throws Exception {
    Path mine = Files.createDirectory(root.resolve("mine"));
    Files.writeString(mine.resolve("file"), "mine");
    Files.createSymbolicLink(beside("new"), mine);
    refuses();
    assertThat(mine.resolve("file")).hasContent("mine");
  }

  private Path beside(String role) {
    return root.resolve(".shop.plinth-" + role);
  }

  private void refuses() {
    OutputProblem problem =
        catchThrowableOfType(
            OutputProblem.class,
            () -> FolderWriter.write(SampleProjects.saying("newer"), out, false));
    assertThat(problem).hasMessageContaining("exists already");
  }

  private void standsAlone(String text) throws IOException {
    assertThat(SampleProjects.read(out)).isEqualTo(SampleProjects.files(text));
    assertThat(SampleProjects.names(root)).containsExactly("shop");
  }
}
