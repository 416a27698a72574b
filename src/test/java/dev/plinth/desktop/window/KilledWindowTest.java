package dev.plinth.desktop.window;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole window, killed by SIGKILL and started again. */
class KilledWindowTest {
  private final List<Process> started = new ArrayList<>();

  @TempDir Path state;

  @AfterEach
  void stop() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void showsWhatWasTypedBeforeItWasKilled() throws Exception {
    Process first = start(state.toString(), "typed {", "a shop");
    said(first);
    awaitKept(first, "a shop");
    first.destroyForcibly().waitFor();
    assertThat(said(start(state.toString())))
        .isEqualTo(
            "typed {|a shop|Untitled* – Plinth|[Restored what was typed before Plinth ended]");
  }

  @Test
  void showsAFileThatWasOnlyLaidOutAsUnchanged() throws Exception {
    Path minified = state.resolve("minified.json");
    Files.writeString(minified, Opening.blank().replaceAll("\\n *", ""));
    Process first = start(state.toString(), minified.toString(), "a shop");
    said(first);
    awaitKept(first, "minified.json");
    first.destroyForcibly().waitFor();
    assertThat(said(start(state.toString())))
        .startsWith("{  ")
        .contains("|minified.json – Plinth|");
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

  private Process start(String... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                WindowProcess.Launcher.class.getName()));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command).redirectError(state.resolve("err").toFile()).start();
    started.add(process);
    return process;
  }

  private String said(Process process) throws IOException {
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    String line = out.readLine();
    return line == null ? Files.readString(state.resolve("err")) : line;
  }
}
