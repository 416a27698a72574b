package dev.plinth.bench;

import dev.plinth.desktop.window.App;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * How long the window takes from the start of its process: to the first frame, and until the code
 * of the example is shown; beside a window that only says hello, in turn, on the screen of this
 * process.
 */
public final class WindowStart {
  private static final int ROUNDS = 5;
  private static final long PAUSE_NANOS = 5_000_000;

  private static boolean watched;

  private WindowStart() {}

  /** Measures and prints; with a word it is what is measured. */
  public static void main(String[] words) throws Exception {
    if (words.length == 1) {
      if (words[0].equals("plinth")) {
        Thread watcher = new Thread(WindowStart::watchOurs);
        watcher.setDaemon(true);
        watcher.start();
      }
      Application.launch(words[0].equals("hello") ? Hello.class : App.class);
      return;
    }
    List<long[]> hello = new ArrayList<>();
    List<long[]> ours = new ArrayList<>();
    for (int i = 0; i <= ROUNDS; i++) { // the first round warms the disk
      long[] plain = start("hello");
      long[] full = start("plinth");
      if (i > 0) {
        hello.add(plain);
        ours.add(full);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| medians of %d, seconds | first frame | usable | CPU until usable |%n|---|---|---|---|%n",
        ROUNDS);
    row("hello", hello, hello);
    row("plinth", ours, hello);
  }

  private static void row(String name, List<long[]> measured, List<long[]> to) {
    StringBuilder row = new StringBuilder("| " + name);
    for (int i = 0; i < 3; i++) {
      double value = median(measured, i);
      row.append(" | %.2f (%.2f ×)".formatted(value / 1e3, value / median(to, i)));
    }
    System.out.println(row + " |");
  }

  private static double median(List<long[]> rounds, int column) {
    return rounds.stream().mapToLong(round -> round[column]).sorted().toArray()[ROUNDS / 2];
  }

  private static long[] start(String what) throws IOException, InterruptedException {
    Path state = Files.createTempDirectory("plinth-start");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            WindowStart.class.getName(),
            what);
    builder.environment().put("XDG_STATE_HOME", state.toString());
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    String[] numbers = said.strip().split(" ", -1);
    if (numbers.length != 3) {
      throw new IllegalStateException(what + " did not start: " + said);
    }
    return new long[] {
      Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2])
    };
  }

  /** Tells when the first frame was drawn and when it is usable, and ends. */
  private static void watch(BooleanSupplier usable) {
    new AnimationTimer() {
      private int frames;
      private long first;

      @Override
      public void handle(long now) {
        long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
        long late = (System.nanoTime() - now) / 1_000_000; // others work in the same pulse
        long age = System.currentTimeMillis() - begun - late;
        frames++;
        if (frames == 2) { // the second pulse comes when the first has been drawn
          first = age;
        }
        if (frames >= 2 && usable.getAsBoolean()) {
          stop();
          long cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
          System.out.println(first + " " + age + " " + cpu);
          System.out.flush();
          Runtime.getRuntime().halt(0);
        }
      }
    }.start();
  }

  /** A window that says hello. */
  public static final class Hello extends Application {
    @Override
    public void start(Stage stage) {
      stage.setScene(new Scene(new Label("hello"), 1280, 800));
      stage.show();
      watch(() -> true);
    }
  }

  /** Watches the window of the program as soon as there is one. */
  private static void watchOurs() {
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(PAUSE_NANOS);
      try {
        Platform.runLater(WindowStart::look);
      } catch (IllegalStateException e) {
        LockSupport.parkNanos(PAUSE_NANOS); // the toolkit is not there yet
      }
    }
  }

  private static void look() {
    if (!watched && !Window.getWindows().isEmpty()) {
      watched = true;
      Window window = Window.getWindows().get(0);
      watch(
          () ->
              window.getScene().lookup(".file-tree") instanceof TreeView<?> tree
                  && tree.getRoot() != null
                  && !tree.getRoot().getChildren().isEmpty());
    }
  }
}
