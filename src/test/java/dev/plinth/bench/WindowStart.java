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
 * Measures the start of the window: the time from the start of the process to the first frame, and
 * until the generated code of the example is shown. A hello-world window is measured alternately as
 * the baseline, on the same display.
 */
public final class WindowStart {
  private static final int ROUNDS = 5;
  private static final long PAUSE_NANOS = 5_000_000;

  private static boolean watched;

  private WindowStart() {}

  /**
   * Measures and prints the table.
   *
   * @param args empty; or, in a measured process, the window to start: {@code hello} or {@code
   *     plinth}
   */
  public static void main(String[] args) throws Exception {
    if (args.length == 1) {
      if (args[0].equals("plinth")) {
        Thread watcher = new Thread(WindowStart::awaitPlinthWindow);
        watcher.setDaemon(true);
        watcher.start();
      }
      Application.launch(args[0].equals("hello") ? Hello.class : App.class);
      return;
    }
    List<long[]> hello = new ArrayList<>();
    List<long[]> plinth = new ArrayList<>();
    for (int i = 0; i <= ROUNDS; i++) { // the first round only fills the disk cache
      long[] plain = start("hello");
      long[] full = start("plinth");
      if (i > 0) {
        hello.add(plain);
        plinth.add(full);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| medians of %d, seconds | first frame | usable | CPU until usable |%n|---|---|---|---|%n",
        ROUNDS);
    row("hello", hello, hello);
    row("plinth", plinth, hello);
  }

  private static void row(String name, List<long[]> measured, List<long[]> baseline) {
    StringBuilder row = new StringBuilder("| " + name);
    for (int i = 0; i < 3; i++) {
      double value = median(measured, i);
      row.append(" | %.2f (%.2f ×)".formatted(value / 1e3, value / median(baseline, i)));
    }
    System.out.println(row + " |");
  }

  private static double median(List<long[]> rounds, int column) {
    return rounds.stream().mapToLong(round -> round[column]).sorted().toArray()[ROUNDS / 2];
  }

  private static long[] start(String window) throws IOException, InterruptedException {
    Path state = Files.createTempDirectory("plinth-start");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            WindowStart.class.getName(),
            window);
    builder.environment().put("XDG_STATE_HOME", state.toString());
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    String[] numbers = output.strip().split(" ", -1);
    if (numbers.length != 3) {
      throw new IllegalStateException(window + " did not start: " + output);
    }
    return new long[] {
      Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2])
    };
  }

  /**
   * Prints the time of the first frame, the time until the window is usable and the CPU time until
   * then, all in milliseconds. Then ends the process.
   */
  private static void watch(BooleanSupplier usable) {
    new AnimationTimer() {
      private int frames;
      private long first;

      @Override
      public void handle(long now) {
        long processStart = ManagementFactory.getRuntimeMXBean().getStartTime();
        long sincePulse = (System.nanoTime() - now) / 1_000_000; // the time since the pulse began
        long age = System.currentTimeMillis() - processStart - sincePulse;
        frames++;
        if (frames == 2) { // the second pulse begins after the first frame is drawn
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

  /** A hello-world window. */
  public static final class Hello extends Application {
    @Override
    public void start(Stage stage) {
      stage.setScene(new Scene(new Label("hello"), 1280, 800));
      stage.show();
      watch(() -> true);
    }
  }

  /** Waits for the window of the program, and then watches it. */
  private static void awaitPlinthWindow() {
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(PAUSE_NANOS);
      try {
        Platform.runLater(WindowStart::watchIfOpen);
      } catch (IllegalStateException e) {
        LockSupport.parkNanos(PAUSE_NANOS); // JavaFX has not started yet
      }
    }
  }

  private static void watchIfOpen() {
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
