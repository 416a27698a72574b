package dev.plinth.desktop.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutosaveTest {
  @TempDir Path folder;
  private final Workspace workspace = new Workspace();
  private WindowSession session;

  @BeforeEach
  void begin() throws IOException {
    session = WindowSession.begin(folder, unsaved -> true);
  }

  @AfterEach
  void end() throws IOException {
    session.close();
  }

  private void follow(Tasks tasks) {
    new Autosave(workspace, session, tasks, Duration.ZERO);
  }

  private Optional<UnsavedWork> saved() {
    return UnsavedWork.ofValues(new StateFile(folder, "typed-1.properties").read());
  }

  @Test
  void savesTheTextThePromptAndTheFile() {
    follow(DirectTasks.create());
    workspace.open(Optional.of(Path.of("/shop.json")), "{}");
    workspace.promptProperty().set("a shop");
    workspace.textProperty().set("{ }");
    workspace.textProperty().set("{  }");
    assertThat(saved())
        .contains(
            new UnsavedWork(
                "{  }",
                "a shop",
                Optional.of(Path.of("/shop.json")),
                UnsavedWork.digest("{}"),
                false));
  }

  @Test
  void savesWhetherTheTextIsStillADraft() {
    follow(DirectTasks.create());
    workspace.showDraft("{ \"a\": 1 }");
    assertThat(saved().map(UnsavedWork::isDraft)).contains(true);
    workspace.textProperty().set("{\"a\":1}");
    assertThat(saved().map(UnsavedWork::isDraft)).as("another layout").contains(true);
    workspace.textProperty().set("{\"a\":2}");
    assertThat(saved().map(UnsavedWork::isDraft)).contains(false);
    workspace.textProperty().set("");
    assertThat(saved().map(UnsavedWork::isDraft)).isNotEqualTo(Optional.of(true));
  }

  @Test
  void savesNothingOnceTheFileIsSaved() {
    follow(DirectTasks.create());
    workspace.open(Optional.of(Path.of("/shop.json")), "{}");
    workspace.textProperty().set("{ }");
    workspace.markSaved(Path.of("/shop.json"), "{ }");
    assertThat(saved()).isEmpty();
  }

  @Test
  void savesNothingForAReformattedText() {
    follow(DirectTasks.create());
    workspace.open(Optional.of(Path.of("/shop.json")), "{}");
    workspace.showFormatted("{\n}");
    assertThat(saved()).isEmpty();
  }

  @Test
  void savesTheTextOfTheFileForAReformattedTextWithAPrompt() {
    follow(DirectTasks.create());
    workspace.open(Optional.of(Path.of("/shop.json")), "{}");
    workspace.showFormatted("{\n}");
    workspace.promptProperty().set("a shop");
    assertThat(saved().map(UnsavedWork::isUnsaved)).contains(false);
  }

  @Test
  void writesOnceForManyChanges() {
    Deque<Runnable> work = new ArrayDeque<>();
    follow(new Tasks(work::add, Runnable::run, fault -> {}));
    for (int i = 0; i < 1000; i++) {
      workspace.textProperty().set("typed " + i);
    }
    assertThat(work).as("one delay").hasSize(1);
    work.remove().run();
    workspace.textProperty().set("typed meanwhile");
    assertThat(work).as("one write").hasSize(1);
    work.remove().run();
    assertThat(saved().map(UnsavedWork::text)).contains("typed 999");
    work.remove().run();
    work.remove().run();
    assertThat(saved().map(UnsavedWork::text)).contains("typed meanwhile");
    assertThat(work).isEmpty();
  }

  @Test
  void savesNowBeforeTheDelayHasPassed() throws IOException {
    Autosave autosave =
        new Autosave(
            workspace,
            session,
            new Tasks(work -> {}, Runnable::run, fault -> {}),
            Duration.ofDays(1));
    workspace.textProperty().set("typ");
    workspace.textProperty().set("typed");
    assertThat(saved()).isEmpty();
    autosave.saveNow();
    assertThat(saved().map(UnsavedWork::text)).contains("typed");
  }

  @Test
  void reportsAFailureUntilAWriteSucceedsAgain() throws IOException {
    Deque<Runnable> work = new ArrayDeque<>();
    Path blocked = folder.resolve("typed-1.properties");
    Autosave autosave =
        new Autosave(
            workspace, session, new Tasks(work::add, Runnable::run, fault -> {}), Duration.ZERO);
    Files.createDirectories(blocked.resolve("in-the-way"));
    type("typed", work);
    assertThat(autosave.failureProperty().get()).isPresent();
    Files.delete(blocked.resolve("in-the-way"));
    Files.delete(blocked);
    type("typed on", work);
    assertThat(autosave.failureProperty().get()).isEmpty();
    assertThat(saved().map(UnsavedWork::text)).contains("typed on");
  }

  private void type(String text, Deque<Runnable> work) {
    workspace.textProperty().set(text);
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  @Test
  void savesNothingNowAfterTheSessionHasEnded() throws IOException {
    Autosave autosave = new Autosave(workspace, session, DirectTasks.create(), Duration.ZERO);
    workspace.textProperty().set("typed");
    session.end();
    autosave.saveNow();
    assertThat(saved()).isEmpty();
  }
}
