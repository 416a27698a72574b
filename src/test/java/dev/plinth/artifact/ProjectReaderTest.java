package dev.plinth.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectReaderTest {
  private static final Project PROJECT = SampleProjects.withText("größe\r\n");

  @TempDir Path root;
  private Path folder;

  @BeforeEach
  void writeFolder() throws Exception {
    folder = root.resolve("shop");
    FolderWriter.write(PROJECT, folder, false);
  }

  @Test
  void readsAFolder() throws Exception {
    assertThat(sorted(ProjectReader.read(folder))).isEqualTo(sorted(PROJECT.files()));
  }

  @Test
  void readsAZip() throws Exception {
    Path zip = root.resolve("shop.zip");
    ArtifactWriter.write(ZipWriter.pack(PROJECT), zip, false);
    assertThat(sorted(ProjectReader.read(zip))).isEqualTo(sorted(PROJECT.files()));
  }

  @Test
  void readsAZipOfAnotherProgram() throws Exception {
    for (String prefix : List.of("", "backup/2026/shop/")) {
      Map<String, String> entries = new TreeMap<>();
      PROJECT.files().forEach(file -> entries.put(prefix + file.path(), file.text()));
      entries.put("__MACOSX/" + prefix + "app/main.py", "other");
      Path zip = zip(entries);
      assertThat(sorted(ProjectReader.read(zip))).isEqualTo(sorted(PROJECT.files()));
    }
  }

  @Test
  void readsRevisionsOfAnyNameAndIgnoresOtherFiles() throws Exception {
    write("alembic/versions/by_hand.py", "1");
    write("alembic/versions/__init__.py", "2");
    write("alembic/versions/.#by_hand.py", "3");
    write("alembic/versions/notes.txt", "4");
    write("alembic/versions/__pycache__/by_hand.cpython-311.pyc", "5");
    write("app/own.py", "6");
    write(".git/config", "7");
    Map<String, String> expected = sorted(PROJECT.files());
    expected.put("alembic/versions/by_hand.py", "1");
    assertThat(sorted(ProjectReader.read(folder))).isEqualTo(expected);
  }

  @Test
  void leavesOutWhatIsMissing() throws Exception {
    Files.delete(folder.resolve("app/main.py"));
    assertThat(sorted(ProjectReader.read(folder))).doesNotContainKey("app/main.py");
  }

  @Test
  void refusesWhatIsNoProject() throws Exception {
    assertProblem(root.resolve("none"), "there is no such folder or zip");
    assertProblem(root, "it is not a generated project, it has no alembic/alembic.ini");
    assertProblem(
        zip(Map.of("a.txt", "")), "it is not a generated project, it has no alembic/alembic.ini");
    assertProblem(folder.resolve("Dockerfile"), "it is neither a folder nor a zip");
  }

  @Test
  void refusesFilesThatCannotBeRead() throws Exception {
    Files.write(folder.resolve("app/main.py"), new byte[] {'a', (byte) 0xE4});
    assertProblem(folder, "app/main.py is not UTF-8");
    Files.write(folder.resolve("app/main.py"), new byte[ProjectSource.MAX_BYTES + 1]);
    assertProblem(folder, "app/main.py is larger than 16 MiB");
    Files.delete(folder.resolve("app/main.py"));
    write("alembic/versions/add pets.py", "");
    assertProblem(
        folder,
        "alembic/versions/add pets.py has characters in its name that no revision of Alembic has");
  }

  private void assertProblem(Path project, String why) {
    assertThatThrownBy(() -> ProjectReader.read(project))
        .isInstanceOf(ProblemException.class)
        .hasMessage("cannot read %s: %s", project, why);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Path zip(Map<String, String> entries) throws IOException {
    Path file = Files.createTempFile(root, "other", ".zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(UTF_8));
      }
    }
    return file;
  }

  private static Map<String, String> sorted(List<ProjectFile> files) {
    Map<String, String> sorted = new TreeMap<>();
    files.forEach(file -> sorted.put(file.path().value(), file.text()));
    return sorted;
  }
}
