package dev.plinth.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.FakeDialogs;
import dev.plinth.desktop.files.DiskChanges;
import dev.plinth.desktop.files.FilesViewModel;
import dev.plinth.desktop.files.SpecFiles;
import dev.plinth.desktop.state.RecentFiles;
import dev.plinth.desktop.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloseHandlerTest {
  private static final String RUNNING = "A backend is still running";

  @TempDir Path state;
  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<Runnable> stops = new ArrayList<>();
  private final List<Runnable> detaches = new ArrayList<>();
  private boolean detachable = true;
  private final List<String> closed = new ArrayList<>();
  private CloseHandler closeHandler;

  @BeforeEach
  void begin() {
    Workspace workspace = new Workspace();
    SpecFiles disk = new SpecFiles();
    DiskChanges changes = new DiskChanges(workspace, disk, DirectTasks.create(), dialogs);
    RecentFiles recent = new RecentFiles(state);
    closeHandler =
        new CloseHandler(
            new FilesViewModel(workspace, disk, changes, recent, DirectTasks.create(), dialogs),
            dialogs,
            new CloseHandler.ActiveRun() {
              @Override
              public boolean isRunning() {
                return true;
              }

              @Override
              public void stop(Runnable then) {
                stops.add(then);
              }

              @Override
              public boolean isDetachable() {
                return detachable;
              }

              @Override
              public void detach(Runnable then) {
                detaches.add(then);
              }
            });
  }

  private void close() {
    closeHandler.close(() -> closed.add("end"));
  }

  @Test
  void asksOnceWhileABackendRuns() {
    dialogs.answers.add("Stop and close");
    close();
    close();
    assertThat(dialogs.asked).containsExactly(RUNNING);
    assertThat(stops).hasSize(1);
  }

  @Test
  void closesOnceTheBackendHasStopped() {
    dialogs.answers.add("Stop and close");
    close();
    assertThat(closed).isEmpty();
    stops.get(0).run();
    assertThat(closed).hasSize(1);
  }

  @Test
  void closesOnceTheBackendIsDetached() {
    dialogs.answers.add("Keep running");
    close();
    assertThat(closed).isEmpty();
    detaches.get(0).run();
    assertThat(closed).hasSize(1);
    assertThat(stops).isEmpty();
  }

  @Test
  void asksAgainIfTheBackendCouldNotBeDetached() {
    dialogs.answers.addAll(List.of("Keep running", "Stop and close"));
    close();
    close();
    assertThat(stops).hasSize(1);
  }

  @Test
  void cannotKeepABackendThatIsBeingStarted() {
    detachable = false;
    dialogs.answers.add("Keep running");
    close();
    assertThat(detaches).isEmpty();
    assertThat(stops).isEmpty();
  }

  @Test
  void staysOpenAndAsksAgainWhenTheUserCancels() {
    close();
    close();
    assertThat(dialogs.asked).containsExactly(RUNNING, RUNNING);
    assertThat(stops).isEmpty();
  }
}
