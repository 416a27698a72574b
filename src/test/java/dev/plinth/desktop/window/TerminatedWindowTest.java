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

/** Tests that the program, running on its own X display, saves unsaved work on SIGTERM. */
class TerminatedWindowTest {
  private static final int TERMINATED = 128 + 15;

  @TempDir Path folder;

  @Test
  void savesUnsavedWork() throws Exception {
    try (StartedProgram display = display()) {
      String name = ":" + display.firstLine();
      try (StartedProgram window = java(name, "window", "dev.plinth.main.Main");
          StartedProgram user = java(name, "typist", KeyboardUser.class.getName(), "ASHOP")) {
        String typed = user.firstLine();
        if (!typed.equals("typed")) {
          throw new AssertionError(typed + ". " + window.output());
        }
        Process process = window.process();
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(TERMINATED);
      }
    }
    try (WindowSession next = WindowSession.begin(folder.resolve("plinth"), work -> true)) {
      assertThat(next.recovered().map(UnsavedWork::prompt)).contains("ashop");
    }
  }

  /**
   * Starts an X server. Without {@code -noreset} the server restarts when its only client
   * disconnects, and drops a client that connects at that moment: JavaFX opens the display twice,
   * and two programs start at the same time here.
   */
  private StartedProgram display() {
    List<String> arguments =
        List.of("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-noreset");
    try {
      return StartedProgram.start(new ProcessBuilder(arguments), folder, "screen");
    } catch (IOException e) {
      throw TestRequirements.current().missing("Xvfb", "apt-get install xvfb libgtk-3-0");
    }
  }

  private StartedProgram java(String display, String name, String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(StartedProgram.java(List.of(), List.of(arguments)));
    builder.environment().put("DISPLAY", display);
    builder.environment().put("XDG_STATE_HOME", folder.toString());
    return StartedProgram.start(builder, folder, name);
  }
}
