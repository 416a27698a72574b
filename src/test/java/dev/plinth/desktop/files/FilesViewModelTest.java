package dev.plinth.desktop.files;

import static dev.plinth.desktop.dialog.Notice.Topic.OPENING;
import static dev.plinth.desktop.dialog.Notice.Topic.SAVING;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.plinth.desktop.dialog.Notice;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FilesViewModelTest extends FilesFixture {
  @Test
  void opensAFileAndRemembersIt() {
    files.open(spec);
    assertThat(workspace.textProperty().get()).isEqualTo("{}");
    assertThat(workspace.fileProperty().get()).contains(spec);
    assertThat(files.recent()).containsExactly(spec);
  }

  @Test
  void opensTheFileThatTheUserChooses() {
    dialogs.paths.add(spec);
    files.open();
    assertThat(workspace.fileProperty().get()).contains(spec);
  }

  @Test
  void savesToTheOpenedFile() throws IOException {
    files.open(spec);
    type("{ }");
    files.save();
    assertThat(onDisk()).isEqualTo("{ }");
    assertThat(workspace.dirtyBinding().get()).isFalse();
  }

  @Test
  void asksForAFileAtTheFirstSave() throws IOException {
    Path fresh = temporary.resolve("new.json");
    dialogs.paths.add(fresh);
    type("[]");
    files.save();
    assertThat(Files.readString(fresh)).isEqualTo("[]");
    assertThat(workspace.fileProperty().get()).contains(fresh);
  }

  @Test
  void savesUnderAnotherName() throws IOException {
    Path other = temporary.resolve("other.json");
    files.open(spec);
    type("1");
    dialogs.paths.add(other);
    files.saveAs();
    assertThat(Files.readString(other)).isEqualTo("1");
    assertThat(onDisk()).isEqualTo("{}");
    assertThat(files.recent()).containsExactly(other.toAbsolutePath(), spec);
  }

  @Test
  void leavesNoTemporaryFile() throws IOException {
    files.open(spec);
    type("1");
    files.save();
    try (Stream<Path> beside = Files.list(spec.getParent())) {
      assertThat(beside.filter(Files::isRegularFile)).containsExactly(spec);
    }
  }

  @Test
  void keepsThePermissionsOfAFile() throws IOException {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    Files.setPosixFilePermissions(spec, PosixFilePermissions.fromString("rw-rw----"));
    files.open(spec);
    type("1");
    files.save();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spec)))
        .isEqualTo("rw-rw----");
  }

  @Test
  void writesThroughASymbolicLink() throws IOException {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    Path link = Files.createSymbolicLink(temporary.resolve("link.json"), spec);
    files.open(link);
    type("1");
    files.save();
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(onDisk()).isEqualTo("1");
  }

  @Test
  void keepsTheByteOrderMarkAndTheLineEndingsOfAFile() throws IOException {
    Files.writeString(spec, "\uFEFF{\r\n}\r\n");
    files.open(spec);
    assertThat(workspace.textProperty().get()).isEqualTo("{\n}\n");
    type("{\n\n}\n");
    files.save();
    assertThat(onDisk()).isEqualTo("\uFEFF{\r\n\r\n}\r\n");
  }

  @Test
  void asksBeforeItDiscardsChanges() {
    files.open(spec);
    type("1");
    files.create("2");
    assertThat(dialogs.asked).containsExactly("Save the changes to shop.json?");
    assertThat(workspace.textProperty().get()).isEqualTo("1");
  }

  @Test
  void discardsChangesWhenTheUserChoosesTo() throws IOException {
    files.open(spec);
    type("1");
    dialogs.answers.add("Don't save");
    files.create("2");
    assertThat(workspace.textProperty().get()).isEqualTo("2");
    assertThat(workspace.fileProperty().get()).isEmpty();
    assertThat(onDisk()).isEqualTo("{}");
  }

  @Test
  void savesChangesWhenTheUserChoosesTo() throws IOException {
    files.open(spec);
    type("1");
    dialogs.answers.add("Save");
    files.create("2");
    assertThat(onDisk()).isEqualTo("1");
    assertThat(workspace.textProperty().get()).isEqualTo("2");
  }

  @Test
  void doesNotCloseWhenTheUserCancelsSaving() {
    AtomicBoolean ended = new AtomicBoolean();
    type("untitled");
    dialogs.answers.add("Save"); // but no file is chosen
    files.saveOrDiscardThen(() -> ended.set(true));
    assertThat(ended).isFalse();
  }

  @Test
  void doesNotAskWithoutChanges() {
    AtomicBoolean ended = new AtomicBoolean();
    files.open(spec);
    files.saveOrDiscardThen(() -> ended.set(true));
    assertThat(ended).isTrue();
    assertThat(dialogs.asked).isEmpty();
  }

  @Test
  void rejectsAFileThatIsNotUtf8AndKeepsTheOpenSpec() throws IOException {
    files.open(spec);
    Path latin = temporary.resolve("latin.json");
    Files.write(latin, "\"größe\"".getBytes(ISO_8859_1));
    files.open(latin);
    assertThat(dialogs.notices.get(0).kind()).isEqualTo(Notice.Kind.FAILED);
    assertThat(dialogs.noticeTitles().get(0)).startsWith("Cannot read ").contains("is not UTF-8");
    assertThat(workspace.fileProperty().get()).contains(spec);
  }

  @Test
  void rejectsAFileThatIsTooLarge() throws IOException {
    Path big = temporary.resolve("big.json");
    Files.write(big, new byte[10 * 1024 * 1024 + 1]);
    files.open(big);
    assertThat(dialogs.noticeTitles().get(0)).contains("it is larger than 10 MiB");
  }

  @Test
  void removesAMissingFileFromTheRecentFiles() throws IOException {
    files.open(spec);
    Files.delete(spec);
    files.open(spec);
    assertThat(dialogs.noticeTitles().get(0)).contains("there is no such file");
    assertThat(files.recent()).isEmpty();
  }

  @Test
  void withdrawsAFailureToWriteOnceTheSpecIsSaved() throws IOException {
    Path missing = temporary.resolve("missing").resolve("shop.json");
    type("1");
    dialogs.paths.add(missing);
    files.save();
    assertThat(dialogs.shown(SAVING).title()).startsWith("Cannot write ");
    dialogs.paths.add(spec);
    files.save();
    assertThat(dialogs.shown(SAVING).title()).isEqualTo("shop.json saved");
    assertThat(dialogs.shown(SAVING).file()).contains(spec);
    type("2");
    files.save();
    assertThat(dialogs.shown).isEmpty();
  }

  @Test
  void withdrawsTheNoticesOfTheDocumentBefore() throws IOException {
    files.open(spec);
    Files.delete(spec);
    changes.check();
    files.open(temporary.resolve("missing.json"));
    dialogs.answers.add("Don't save");
    assertThat(dialogs.shown).containsOnlyKeys(SAVING);
    Path other = Files.writeString(temporary.resolve("other.json"), "{}");
    dialogs.answers.add("Don't save");
    files.open(temporary.resolve("missing.json"));
    assertThat(dialogs.shown).containsOnlyKeys(SAVING, OPENING);
    dialogs.answers.add("Don't save");
    files.open(other);
    assertThat(dialogs.shown).isEmpty();
  }

  @Test
  void showsAFailureToWrite() {
    type("1");
    dialogs.paths.add(temporary.resolve("missing").resolve("shop.json"));
    files.save();
    assertThat(dialogs.noticeTitles().get(0)).startsWith("Cannot write ");
    assertThat(workspace.dirtyBinding().get()).isTrue();
    assertThat(workspace.fileProperty().get()).isEqualTo(Optional.empty());
  }
}
