package dev.plinth.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.state.RecentFiles;
import dev.plinth.desktop.state.UnsavedWork;
import dev.plinth.desktop.state.WindowSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupStateTest {
  @TempDir Path folder;
  private final List<StartupState> read = new ArrayList<>();
  private Path state;
  private Path older;
  private Path newer;

  @BeforeEach
  void openTwoFiles() throws IOException {
    state = folder.resolve("state");
    older = Files.writeString(folder.resolve("older.json"), "{}");
    newer = Files.writeString(folder.resolve("newer.json"), "{}");
    Files.createDirectories(state);
    RecentFiles recent = new RecentFiles(state);
    recent.add(older);
    recent.add(newer);
  }

  @AfterEach
  void close() throws IOException {
    for (StartupState each : read) {
      each.session().orElseThrow().close();
    }
  }

  private StartupState read() {
    return read(Optional.empty());
  }

  private StartupState read(Optional<Path> named) {
    StartupState found = StartupState.read(state, named);
    read.add(found);
    return found;
  }

  private void crash(String text) throws IOException {
    try (WindowSession session = WindowSession.begin(state, work -> false)) {
      session.save(new UnsavedWork(text, "", Optional.empty(), "", false));
    }
  }

  @Test
  void opensTheFileThatWasOpenLast() {
    StartupState found = read();
    assertThat(found.spec()).contains(newer);
    assertThat(found.gone()).isEmpty();
  }

  @Test
  void namesALastFileThatIsGoneOnceAndOpensTheOneBefore() throws IOException {
    Files.delete(newer);
    StartupState found = read();
    assertThat(found.gone()).contains(newer);
    assertThat(found.spec()).contains(older);
    found.session().orElseThrow().close();
    StartupState next = read();
    assertThat(next.gone()).isEmpty();
    assertThat(next.spec()).contains(older);
  }

  @Test
  void opensNoFileWhenAllAreGone() throws IOException {
    Files.delete(newer);
    Files.delete(older);
    assertThat(read().spec()).isEmpty();
  }

  @Test
  void opensTheNamedFile() {
    assertThat(read(Optional.of(older)).spec()).contains(older);
  }

  @Test
  void prefersUnsavedWorkOfACrash() throws IOException {
    crash("typed");
    StartupState found = read();
    assertThat(found.session().flatMap(WindowSession::recovered).map(UnsavedWork::text))
        .contains("typed");
    assertThat(found.spec()).isEmpty();
  }

  @Test
  void opensNoFileInASecondWindow() {
    assertThat(read().isFirst()).isTrue();
    StartupState second = read();
    assertThat(second.isFirst()).isFalse();
    assertThat(second.spec()).isEmpty();
  }

  @Test
  void readsEachWindowThatCrashed() throws IOException {
    crash("one");
    crash("two");
    read.addAll(StartupState.readAll(state, Optional.empty()));
    assertThat(read)
        .extracting(each -> each.session().flatMap(WindowSession::recovered).orElseThrow().text())
        .containsExactly("one", "two");
    try (WindowSession next = WindowSession.begin(state, work -> true)) {
      assertThat(next.recovered()).isEmpty();
      assertThat(state.resolve("typed-3.lock")).exists();
      assertThat(state.resolve("typed-4.lock")).as("the slot of no window is free").doesNotExist();
    }
  }

  @Test
  void readsOneWindowWithoutACrash() {
    read.addAll(StartupState.readAll(state, Optional.empty()));
    assertThat(read).hasSize(1);
  }
}
