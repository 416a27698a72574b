package dev.plinth.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.state.UnsavedWork;
import dev.plinth.desktop.state.WindowSession;
import dev.plinth.proof.TestRequirements;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, on a screen of its own, told to end by the system. */
class EndedWindowTest {
  private static final int TERMINATED = 128 + 15;

  @TempDir Path folder;

  @Test
  void keepsWhatWasTyped() throws Exception {
    try (StartedProgram screen = screen()) {
      String display = ":" + screen.firstLine();
      try (StartedProgram window = java(display, "window", "dev.plinth.Main");
          StartedProgram typist = java(display, "typist", KeyboardUser.class.getName(), "ASHOP")) {
        String typed = typist.firstLine();
        if (!typed.equals("typed")) {
          throw new AssertionError(typed + ". " + window.said());
        }
        Process process = window.process();
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(TERMINATED);
      }
    }
    try (WindowSession next = WindowSession.begin(folder.resolve("plinth"), left -> true)) {
      assertThat(next.left().map(UnsavedWork::prompt)).contains("ashop");
    }
  }

  /**
   * Without the last word a screen begins anew when its only client goes, and whoever comes at that
   * moment is thrown out: the toolkit opens a screen twice, and two programs start at a time here.
   */
  private StartedProgram screen() {
    List<String> words =
        List.of("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-noreset");
    try {
      return StartedProgram.start(new ProcessBuilder(words), folder, "screen");
    } catch (IOException e) {
      throw TestRequirements.here().missing("Xvfb", "apt-get install xvfb libgtk-3-0");
    }
  }

  private StartedProgram java(String display, String name, String... words) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(StartedProgram.java(List.of(), List.of(words)));
    builder.environment().put("DISPLAY", display);
    builder.environment().put("XDG_STATE_HOME", folder.toString());
    return StartedProgram.start(builder, folder, name);
  }
}
