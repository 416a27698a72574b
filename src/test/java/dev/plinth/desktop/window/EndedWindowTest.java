package dev.plinth.desktop.window;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.state.Session;
import dev.plinth.desktop.state.Typed;
import dev.plinth.proof.Means;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, on a screen of its own, told to end by the system. */
class EndedWindowTest {
  private static final int TERMINATED = 128 + 15;

  private final List<Process> started = new ArrayList<>();

  @TempDir Path folder;

  @AfterEach
  void stop() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void keepsWhatWasTyped() throws Exception {
    String screen = ":" + firstLine(screen());
    Process window = java(screen, "dev.plinth.Main");
    assertThat(firstLine(java(screen, Typist.class.getName(), "ASHOP"))).isEqualTo("typed");
    window.destroy();
    assertThat(window.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(window.exitValue()).isEqualTo(TERMINATED);
    try (Session next = Session.begin(folder.resolve("plinth"), left -> true)) {
      assertThat(next.left().map(Typed::prompt)).contains("ashop");
    }
  }

  private Process screen() {
    try {
      return start(
          new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24"), "screen");
    } catch (IOException e) {
      throw Means.here().missing("Xvfb", "apt-get install xvfb libgtk-3-0");
    }
  }

  private Process java(String screen, String... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DISPLAY", screen);
    builder.environment().put("XDG_STATE_HOME", folder.toString());
    return start(builder, words[0]);
  }

  private Process start(ProcessBuilder builder, String name) throws IOException {
    Process process = builder.redirectError(folder.resolve(name + ".err").toFile()).start();
    started.add(process);
    return process;
  }

  private String firstLine(Process process) throws IOException {
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    String line = out.readLine();
    return line == null ? "nothing" : line;
  }
}
