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

/** The whole window, killed by SIGKILL and started again. */
class KilledWindowTest {
  private static final List<String> WITHOUT_A_SCREEN =
      List.of(
          "-Dglass.platform=Monocle",
          "-Dmonocle.platform=Headless",
          "-Djava.awt.headless=true",
          "-Dfile.encoding=UTF-8");

  @TempDir Path state;

  @Test
  void showsWhatWasTypedBeforeItWasKilled() throws Exception {
    try (StartedProgram first = start("first", "typed {", "a shop")) {
      first.firstLine();
      awaitKept(first.process(), "a shop");
    }
    try (StartedProgram second = start("second")) {
      assertThat(second.firstLine())
          .isEqualTo(
              "typed {|a shop|Untitled* – Plinth|[Restored what was typed before Plinth ended]");
    }
  }

  @Test
  void showsAFileThatWasOnlyLaidOutAsUnchanged() throws Exception {
    Path minified = state.resolve("minified.json");
    Files.writeString(minified, InitialDocument.blank().replaceAll("\\n *", ""));
    try (StartedProgram first = start("first", minified.toString(), "a shop")) {
      first.firstLine();
      awaitKept(first.process(), "minified.json");
    }
    try (StartedProgram second = start("second")) {
      assertThat(second.firstLine()).startsWith("{  ").contains("|minified.json – Plinth|");
    }
  }

  private void awaitKept(Process process, String words) throws Exception {
    Path kept = state.resolve("typed-1.properties");
    for (int i = 0; i < 300 && !(Files.exists(kept) && holds(kept, words)); i++) {
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
  }

  private static boolean holds(Path file, String words) throws IOException {
    return Files.readString(file).contains(words);
  }

  private StartedProgram start(String name, String... more) throws IOException {
    List<String> words =
        new ArrayList<>(List.of(WindowProcess.Launcher.class.getName(), state.toString()));
    words.addAll(List.of(more));
    return StartedProgram.start(
        new ProcessBuilder(StartedProgram.java(WITHOUT_A_SCREEN, words)), state, name);
  }
}
