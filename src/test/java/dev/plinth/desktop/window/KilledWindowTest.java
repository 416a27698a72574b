package dev.plinth.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a window killed by SIGKILL restores its unsaved work at the next start. */
class KilledWindowTest {
  private static final List<String> HEADLESS =
      List.of(
          "-Dglass.platform=Monocle",
          "-Dmonocle.platform=Headless",
          "-Djava.awt.headless=true",
          "-Dfile.encoding=UTF-8");

  @TempDir Path state;

  @Test
  void restoresUnsavedWork() throws Exception {
    try (StartedProgram first = start("first", "typed {", "a shop")) {
      first.firstLine();
      awaitSaved(first.process(), "a shop");
    }
    try (StartedProgram second = start("second")) {
      assertThat(second.firstLine())
          .isEqualTo("typed {|a shop|Untitled* – Plinth|[Restored your unsaved changes]");
    }
  }

  @Test
  void showsAFileThatWasOnlyReformattedAsUnchanged() throws Exception {
    Path minified = state.resolve("minified.json");
    Files.writeString(minified, InitialDocument.minimalSpec().replaceAll("\\n *", ""));
    try (StartedProgram first = start("first", minified.toString(), "a shop")) {
      first.firstLine();
      awaitSaved(first.process(), "minified.json");
    }
    try (StartedProgram second = start("second")) {
      assertThat(second.firstLine()).startsWith("{  ").contains("|minified.json – Plinth|");
    }
  }

  private void awaitSaved(Process process, String words) throws Exception {
    Path saved = state.resolve("typed-1.properties");
    for (int i = 0; i < 300 && !(Files.exists(saved) && contains(saved, words)); i++) {
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
  }

  private static boolean contains(Path file, String words) throws IOException {
    return Files.readString(file).contains(words);
  }

  private StartedProgram start(String name, String... arguments) throws IOException {
    List<String> words =
        new ArrayList<>(List.of(WindowProcess.Launcher.class.getName(), state.toString()));
    words.addAll(List.of(arguments));
    return StartedProgram.start(
        new ProcessBuilder(StartedProgram.java(HEADLESS, words)), state, name);
  }
}
