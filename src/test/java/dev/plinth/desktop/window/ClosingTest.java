package dev.plinth.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.FakeDialogs;
import dev.plinth.desktop.Workspace;
import dev.plinth.desktop.files.DiskChanges;
import dev.plinth.desktop.files.FilesViewModel;
import dev.plinth.desktop.files.SpecFiles;
import dev.plinth.desktop.state.RecentFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingTest {
  private static final String RUNNING = "A backend is still running";

  @TempDir Path state;
  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<Runnable> stopping = new ArrayList<>();
  private final List<String> ended = new ArrayList<>();
  private Closing closing;

  @BeforeEach
  void begin() {
    Workspace workspace = new Workspace();
    SpecFiles disk = new SpecFiles();
    DiskChanges changes = new DiskChanges(workspace, disk, DirectTasks.make(), dialogs);
    RecentFiles recent = new RecentFiles(state);
    closing =
        new Closing(
            new FilesViewModel(workspace, disk, changes, recent, DirectTasks.make(), dialogs),
            dialogs,
            new Closing.Busy() {
              @Override
              public boolean isRunning() {
                return true;
              }

              @Override
              public void stop(Runnable then) {
                stopping.add(then);
              }
            });
  }

  private void close() {
    closing.close(() -> ended.add("end"));
  }

  @Test
  void asksOnceWhileSomethingRuns() {
    dialogs.answers.add("Stop and close");
    close();
    close();
    assertThat(dialogs.asked).containsExactly(RUNNING);
    assertThat(stopping).hasSize(1);
  }

  @Test
  void endsOnceWhatRanIsStopped() {
    dialogs.answers.add("Stop and close");
    close();
    assertThat(ended).isEmpty();
    stopping.get(0).run();
    assertThat(ended).hasSize(1);
  }

  @Test
  void staysOpenAndAsksAgainWhenTheUserTurnsAway() {
    close();
    close();
    assertThat(dialogs.asked).containsExactly(RUNNING, RUNNING);
    assertThat(stopping).isEmpty();
  }
}
