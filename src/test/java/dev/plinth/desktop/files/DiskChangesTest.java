package dev.plinth.desktop.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.FakeDialogs;
import dev.plinth.desktop.diff.LineDiff;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Tests that changes of another program and of the user are both kept. */
class DiskChangesTest extends FilesFixture {
  @Test
  void neverOverwritesChangesOfAnotherProgram() throws IOException {
    files.open(spec);
    type("mine");
    Files.writeString(spec, "theirs");
    files.save();
    assertThat(dialogs.asked).containsExactly("shop.json has changed on disk");
    assertThat(onDisk()).isEqualTo("theirs");
    assertThat(workspace.textProperty().get()).isEqualTo("mine");
  }

  @Test
  void keepsTheTextOfTheEditorWhenTheUserChoosesTo() throws IOException {
    files.open(spec);
    type("mine");
    Files.writeString(spec, "theirs");
    dialogs.answers.add("Keep mine");
    files.save();
    assertThat(onDisk()).isEqualTo("mine");
  }

  @Test
  void comparesAndAsksAgain() throws IOException {
    files.open(spec);
    type("mine");
    Files.writeString(spec, "theirs");
    dialogs.answers.add("Compare");
    dialogs.answers.add("Reload");
    files.save();
    assertThat(dialogs.compared).containsExactly(LineDiff.of("theirs", "mine"));
    assertThat(workspace.textProperty().get()).isEqualTo("theirs");
    assertThat(workspace.dirtyBinding().get()).isFalse();
  }

  @Test
  void reloadsATextWithoutChangesWithoutAsking() throws IOException {
    files.open(spec);
    int document = workspace.documentProperty().get();
    Files.writeString(spec, "theirs");
    changes.check();
    assertThat(workspace.textProperty().get()).isEqualTo("theirs");
    assertThat(workspace.documentProperty().get())
        .as("undo brings the old back")
        .isEqualTo(document);
    assertThat(dialogs.noticeTitles()).containsExactly("shop.json was reloaded");
  }

  @Test
  void asksWhichTextToKeepWhenBothChanged() throws IOException {
    files.open(spec);
    type("mine");
    Files.writeString(spec, "theirs");
    dialogs.answers.add("Keep mine");
    changes.check();
    changes.check();
    assertThat(dialogs.asked).as("once").containsExactly("shop.json has changed on disk");
    assertThat(workspace.dirtyBinding().get()).isTrue();
    files.save();
    assertThat(onDisk()).isEqualTo("mine");
  }

  @Test
  void aTextIsUnsavedWhenItsFileIsGone() throws IOException {
    files.open(spec);
    Files.delete(spec);
    changes.check();
    assertThat(workspace.dirtyBinding().get()).isTrue();
    assertThat(dialogs.noticeTitles()).containsExactly("shop.json no longer exists");
    files.save();
    assertThat(onDisk()).isEqualTo("{}");
  }

  @Test
  void enterKeepsTheTextOfTheEditorInAConflict() throws IOException {
    files.open(spec);
    type("mine");
    Files.writeString(spec, "theirs");
    dialogs.answers.add(FakeDialogs.ENTER);
    files.save();
    assertThat(workspace.textProperty().get()).isEqualTo("mine");
  }
}
