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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing a project folder: the content, and existing folders that may or may not be replaced. */
class FolderWriterTest {
  @TempDir Path temporary;
  private Path root;
  private Path out;

  @BeforeEach
  void setOutput() throws IOException {
    root = temporary.toRealPath();
    out = root.resolve("shop");
  }

  @Test
  void writesEveryFile() throws Exception {
    write("new", false);
    assertThat(SampleProjects.read(out)).isEqualTo(SampleProjects.files("new"));
  }

  @Test
  void leavesNoOtherFolders() throws Exception {
    write("old", false);
    write("new", true);
    assertThat(SampleProjects.names(root)).containsExactly("shop");
  }

  @Test
  void createsParentFolders() throws Exception {
    out = root.resolve("a/b/shop");
    write("new", false);
    assertThat(SampleProjects.read(out)).isEqualTo(SampleProjects.files("new"));
  }

  @Test
  void replacesAnEmptyFolder() throws Exception {
    Files.createDirectory(out);
    write("new", false);
    assertThat(SampleProjects.read(out)).isEqualTo(SampleProjects.files("new"));
  }

  @Test
  void doesNotReplaceAProjectByDefault() throws Exception {
    write("old", false);
    assertThat(problem("new", false)).hasMessage(out + " already exists");
    assertThat(SampleProjects.read(out)).isEqualTo(SampleProjects.files("old"));
  }

  @Test
  void replacesAGeneratedProjectAsAWhole() throws Exception {
    write("old", false);
    Files.writeString(out.resolve("app/routers/dropped.py"), "");
    write("new", true);
    assertThat(SampleProjects.read(out)).isEqualTo(SampleProjects.files("new"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"app/__pycache__/main.pyc", ".venv/bin/python", ".DS_Store", ".ruff_cache/x"})
  void replacesAProjectWithCachesOfTools(String path) throws Exception {
    write("old", false);
    add(path);
    write("new", true);
    assertThat(SampleProjects.read(out)).isEqualTo(SampleProjects.files("new"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".git", ".env", "notes.md", "app/services.py"})
  void refusesToReplaceFilesOfUsers(String path) throws Exception {
    write("old", false);
    add(path);
    assertThat(problem("new", true))
        .hasMessage("cannot replace %s: %s in it was not generated and would be lost", out, path);
    assertThat(out.resolve(path)).exists();
  }

  @Test
  void refusesToReplaceARevisionAndNamesTheCommandThatKeepsIt() throws Exception {
    write("old", false);
    add("alembic/versions/1_add_size.py");
    ProblemException problem = problem("new", true);
    assertThat(problem)
        .hasMessage(
            "cannot replace %s: its revision alembic/versions/1_add_size.py would be lost", out);
    assertThat(problem.problem().remedy()).startsWith("plinth evolve SPEC " + out);
    assertThat(out.resolve("alembic/versions/1_add_size.py")).exists();
  }

  @Test
  void refusesToReplaceALinkInAProject() throws Exception {
    write("old", false);
    Files.delete(out.resolve("app/main.py"));
    Files.createSymbolicLink(out.resolve("app/main.py"), out.resolve("Dockerfile"));
    assertThat(problem("new", true)).hasMessageContaining("it has no app/main.py");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"app/main.py", "alembic/versions/0123456789ab_initial.py", "docker-compose.yml"})
  void refusesAFolderThatIsNotAProject(String missing) throws Exception {
    write("old", false);
    Files.delete(out.resolve(missing));
    assertThat(problem("new", true)).hasMessageContaining("it is not a generated project");
  }

  @Test
  void refusesAFile() throws Exception {
    Files.writeString(out, "mine");
    assertThat(problem("new", true)).hasMessageContaining("it is a file, not a folder");
    assertThat(out).hasContent("mine");
  }

  @Test
  void refusesAPathInsideAFile() throws Exception {
    Files.writeString(out, "mine");
    Path file = out;
    out = out.resolve("a/b");
    assertThat(problem("new", true)).hasMessageContaining(file + " is a file, not a folder");
  }

  @Test
  void refusesALink() throws Exception {
    Files.createDirectory(root.resolve("real"));
    Files.createSymbolicLink(out, root.resolve("real"));
    assertThat(problem("new", true)).hasMessageContaining("it is a symbolic link");
  }

  @Test
  void refusesADanglingLink() throws Exception {
    Files.createSymbolicLink(out, root.resolve("nowhere"));
    assertThat(problem("new", true)).hasMessageContaining("it is a symbolic link");
  }

  @Test
  void refusesTheRootOfADisk() {
    out = root.getRoot();
    assertThat(problem("new", true)).hasMessageContaining("it is the root of a disk");
  }

  @Test
  void refusesTheCurrentFolder() {
    out = Path.of("").toAbsolutePath();
    assertThat(problem("new", true)).hasMessageContaining("the current folder");
  }

  @Test
  void refusesAPathLockedByAnotherRun() throws Exception {
    try (OutputLock other = OutputLock.acquire(OutputPath.of(out))) {
      assertThat(other).isNotNull();
      assertThat(problem("new", true)).hasMessageContaining("another run is writing it");
    }
    write("new", true);
    assertThat(SampleProjects.read(out)).isEqualTo(SampleProjects.files("new"));
  }

  @Test
  void keepsTheOldProjectWhenInterrupted() throws Exception {
    write("old", false);
    Thread.currentThread().interrupt();
    assertThat(catchThrowableOfType(InterruptedException.class, () -> write("new", true)))
        .isNotNull();
    assertThat(SampleProjects.read(out)).isEqualTo(SampleProjects.files("old"));
    assertThat(SampleProjects.names(root)).containsExactly("shop");
  }

  private void add(String path) throws IOException {
    Path file = out.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, "");
  }

  private void write(String text, boolean replace) throws ProblemException, InterruptedException {
    FolderWriter.write(SampleProjects.withText(text), out, replace);
  }

  private ProblemException problem(String text, boolean replace) {
    return catchThrowableOfType(ProblemException.class, () -> write(text, replace));
  }
}
