package dev.plinth.desktop.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.Workspace;
import java.io.IOException;
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
    session = WindowSession.begin(folder, left -> true);
  }

  @AfterEach
  void end() throws IOException {
    session.close();
  }

  private void follow(Tasks tasks) {
    new Autosave(
        workspace,
        session,
        tasks,
        Duration.ZERO,
        fault -> {
          throw new AssertionError(fault);
        });
  }

  private Optional<UnsavedWork> kept() {
    return UnsavedWork.ofValues(new StateFile(folder, "typed-1.properties").read());
  }

  @Test
  void keepsWhatIsTypedWithThePromptAndTheFile() {
    follow(DirectTasks.make());
    workspace.open(Optional.of(Path.of("/shop.json")), "{}");
    workspace.promptProperty().set("a shop");
    workspace.textProperty().set("{ }");
    workspace.textProperty().set("{  }");
    assertThat(kept())
        .contains(
            new UnsavedWork(
                "{  }", "a shop", Optional.of(Path.of("/shop.json")), UnsavedWork.digest("{}")));
  }

  @Test
  void keepsNothingThatIsInItsFile() {
    follow(DirectTasks.make());
    workspace.open(Optional.of(Path.of("/shop.json")), "{}");
    workspace.textProperty().set("{ }");
    workspace.saved(Path.of("/shop.json"), "{ }");
    assertThat(kept()).isEmpty();
  }

  @Test
  void keepsNothingThatIsOnlyLaidOut() {
    follow(DirectTasks.make());
    workspace.open(Optional.of(Path.of("/shop.json")), "{}");
    workspace.layOut("{\n}");
    assertThat(kept()).isEmpty();
  }

  @Test
  void keepsWhatIsOnlyLaidOutAsItsFileHasItBesideAPrompt() {
    follow(DirectTasks.make());
    workspace.open(Optional.of(Path.of("/shop.json")), "{}");
    workspace.layOut("{\n}");
    workspace.promptProperty().set("a shop");
    assertThat(kept().map(UnsavedWork::isUnsaved)).contains(false);
  }

  @Test
  void writesOnceForManyChanges() {
    Deque<Runnable> work = new ArrayDeque<>();
    follow(new Tasks(work::add, Runnable::run, fault -> {}));
    for (int i = 0; i < 1000; i++) {
      workspace.textProperty().set("typed " + i);
    }
    assertThat(work).as("one moment to wait").hasSize(1);
    work.remove().run();
    workspace.textProperty().set("typed meanwhile");
    assertThat(work).as("one writing").hasSize(1);
    work.remove().run();
    assertThat(kept().map(UnsavedWork::text)).contains("typed 999");
    work.remove().run();
    work.remove().run();
    assertThat(kept().map(UnsavedWork::text)).contains("typed meanwhile");
    assertThat(work).isEmpty();
  }

  @Test
  void keepsAtOnceWhatNobodyHasKeptYet() throws IOException {
    Autosave autosave =
        new Autosave(
            workspace,
            session,
            new Tasks(work -> {}, Runnable::run, fault -> {}),
            Duration.ofDays(1),
            fault -> {});
    workspace.textProperty().set("typ");
    workspace.textProperty().set("typed");
    assertThat(kept()).isEmpty();
    autosave.keepNow();
    assertThat(kept().map(UnsavedWork::text)).contains("typed");
  }

  @Test
  void keepsNothingAtOnceOnceTheWindowHasEndedWell() throws IOException {
    Autosave autosave =
        new Autosave(workspace, session, DirectTasks.make(), Duration.ZERO, fault -> {});
    workspace.textProperty().set("typed");
    session.end();
    autosave.keepNow();
    assertThat(kept()).isEmpty();
  }
}
