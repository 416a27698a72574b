package dev.plinth.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import dev.plinth.project.ProjectPath;
import dev.plinth.project.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Updates of a generated folder: the files of users, changes meanwhile, interrupts, and recovery
 * from a run that was killed at any of its steps.
 */
class FolderUpdateTest {
  private static final Map<String, String> OLD =
      Map.of("app/main.py", "old", "app/routers/pet.py", "old", "Dockerfile", "same");
  private static final Map<String, String> NEW =
      Map.of("app/main.py", "new", "app/routers/owner.py", "new", "Dockerfile", "same");

  @TempDir Path temporary;
  private Path root;
  private Path out;

  @BeforeEach
  void writeOldProject() throws Exception {
    root = temporary.toRealPath();
    out = root.resolve("shop");
    FolderTree.write(files(OLD), out);
  }

  @Test
  void replacesChangedFilesAddsNewOnesAndDeletesTheRest() throws Exception {
    update();
    assertOnlyOutputIs(NEW);
  }

  @Test
  void doesNotTouchFilesThatStayEqual() throws Exception {
    Object before = Files.getAttribute(out.resolve("Dockerfile"), "unix:ino");
    update();
    assertThat(Files.getAttribute(out.resolve("Dockerfile"), "unix:ino")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"app/routers/mine.py", "tests/test_mine.py", "README.md", ".git/HEAD"})
  void keepsTheFilesOfTheUser(String path) throws Exception {
    add(path, "mine");
    update();
    assertOnlyOutputIs(with(NEW, path, "mine"));
  }

  @Test
  void doesNotReplaceAFileOfTheUserByANewOne() throws Exception {
    add("app/routers/owner.py", "mine");
    assertThat(problem())
        .hasMessage(
            "cannot write %s: app/routers/owner.py in it was not generated and would be lost", out);
    assertOnlyOutputIs(with(OLD, "app/routers/owner.py", "mine"));
  }

  @Test
  void refusesAFileThatHasChangedMeanwhile() throws Exception {
    add("app/routers/pet.py", "mine");
    assertThat(problem())
        .hasMessage("cannot write %s: app/routers/pet.py has changed meanwhile", out);
    assertOnlyOutputIs(with(OLD, "app/routers/pet.py", "mine"));
  }

  @Test
  void refusesAFileThatWasDeletedMeanwhile() throws Exception {
    Files.delete(out.resolve("Dockerfile"));
    assertThat(problem()).hasMessage("cannot write %s: Dockerfile has changed meanwhile", out);
    assertThat(SampleProjects.names(root)).containsExactly("shop");
    assertThat(out.resolve("app/main.py")).hasContent("old");
  }

  @Test
  void refusesAFolderThatAnotherRunIsWriting() throws Exception {
    try (OutputLock other = OutputLock.acquire(OutputPath.of(out))) {
      assertThat(other).isNotNull();
      assertThat(problem()).hasMessageContaining("another run is writing it");
    }
    assertOnlyOutputIs(OLD);
  }

  @Test
  void changesNothingWhenInterrupted() throws Exception {
    Thread.currentThread().interrupt();
    assertThat(catchThrowableOfType(InterruptedException.class, this::update)).isNotNull();
    assertOnlyOutputIs(OLD);
  }

  @Test
  void isNotStoppedHalfWayByAnInterrupt() throws Exception {
    decide();
    Thread.currentThread().interrupt();
    try {
      FolderUpdate.apply(OutputPath.of(out));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertOnlyOutputIs(NEW);
  }

  @Test
  void hasNothingToFinishInAFolderThatIsComplete() throws Exception {
    assertThat(FolderUpdate.finish(out)).isFalse();
    assertOnlyOutputIs(OLD);
  }

  @Test
  void isForgottenIfItWasNotDecided() throws Exception {
    killed();
    FolderTree.write(files(NEW).subList(0, 1), sibling("new"));
    assertThat(FolderUpdate.finish(out)).isFalse();
    assertThat(SampleProjects.read(out)).isEqualTo(OLD);
    update();
    assertOnlyOutputIs(NEW);
  }

  @Test
  void isFinishedIfNoFileWasMoved() throws Exception {
    killed();
    decide();
    assertThat(FolderUpdate.finish(out)).isTrue();
    assertOnlyOutputIs(NEW);
  }

  @Test
  void isFinishedIfSomeFilesWereMoved() throws Exception {
    killed();
    decide();
    Files.move(sibling("update").resolve("files/app/routers/owner.py"), pathOf("owner"));
    assertThat(FolderUpdate.finish(out)).isTrue();
    assertOnlyOutputIs(NEW);
  }

  @Test
  void isFinishedIfAllFilesWereMovedAndDeleted() throws Exception {
    killed();
    decide();
    Files.move(sibling("update").resolve("files/app/routers/owner.py"), pathOf("owner"));
    Files.delete(out.resolve("app/main.py"));
    Files.move(sibling("update").resolve("files/app/main.py"), out.resolve("app/main.py"));
    Files.delete(pathOf("pet"));
    assertThat(FolderUpdate.finish(out)).isTrue();
    assertOnlyOutputIs(NEW);
  }

  @Test
  void isCompleteIfItsOwnFilesWereHalfDeleted() throws Exception {
    update();
    killed();
    Files.createDirectories(sibling("gone").resolve("removed/app"));
    assertThat(FolderUpdate.finish(out)).isFalse();
    assertOnlyOutputIs(NEW);
  }

  @Test
  void isFinishedByTheNextRunThatWrites() throws Exception {
    killed();
    decide();
    assertThat(
            catchThrowableOfType(
                ProblemException.class, () -> FolderWriter.write(project(OLD), out, false)))
        .hasMessageContaining("already exists");
    assertOnlyOutputIs(NEW);
  }

  @Test
  void isForgottenIfTheFolderWasDeleted() throws Exception {
    killed();
    decide();
    FolderTree.delete(out);
    FolderWriter.write(project(OLD), out, false);
    assertOnlyOutputIs(OLD);
  }

  private void killed() throws IOException {
    Files.writeString(sibling("lock"), "1 2\n");
  }

  /** Leaves what a run leaves that is killed as soon as its update is decided. */
  private void decide() throws Exception {
    Path update = Files.createDirectory(sibling("update"));
    Map<String, String> changed = new TreeMap<>(NEW);
    changed.remove("Dockerfile");
    FolderTree.write(files(changed), update.resolve("files"));
    FolderTree.write(files(Map.of("app/routers/pet.py", "")), update.resolve("removed"));
  }

  private void update() throws ProblemException, InterruptedException {
    FolderUpdate.write(project(NEW), files(OLD), out);
  }

  private ProblemException problem() {
    return catchThrowableOfType(ProblemException.class, this::update);
  }

  private void add(String path, String text) throws IOException {
    Path file = out.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private Path pathOf(String router) {
    return out.resolve("app/routers/" + router + ".py");
  }

  private Path sibling(String suffix) {
    return root.resolve(".shop.plinth-" + suffix);
  }

  private void assertOnlyOutputIs(Map<String, String> files) throws IOException {
    assertThat(SampleProjects.read(out)).isEqualTo(files);
    assertThat(SampleProjects.names(root)).containsExactly("shop");
  }

  private static Map<String, String> with(Map<String, String> files, String path, String text) {
    Map<String, String> more = new TreeMap<>(files);
    more.put(path, text);
    return more;
  }

  private static Project project(Map<String, String> files) {
    return new Project("My shop", "0123456789ab", new Schema(List.of()), files(files));
  }

  private static List<ProjectFile> files(Map<String, String> files) {
    return new TreeMap<>(files)
        .entrySet().stream()
            .map(file -> new ProjectFile(new ProjectPath(file.getKey()), file.getValue()))
            .toList();
  }
}
