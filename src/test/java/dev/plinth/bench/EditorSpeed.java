package dev.plinth.bench;

import dev.plinth.Pipeline;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.appearance.Appearance;
import dev.plinth.desktop.appearance.SystemTheme;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.spec.SpecView;
import dev.plinth.desktop.spec.SpecViewModel;
import dev.plinth.desktop.workspace.LiveReview;
import dev.plinth.desktop.workspace.Workspace;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;

/**
 * Measures the editor in a headless window: the CPU time of the JavaFX thread for a key, without
 * and with the layout that follows; the time until the diagnostics are updated; and the heap growth
 * after many edits.
 */
public final class EditorSpeed {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Duration REVIEW_PAUSE = Duration.ofMillis(120);
  private static final int LINES_PER_ENTITY = 7;
  private static final int WARM_UP_KEYS = 200;
  private static final int KEYS = 300;
  private static final int REVIEWS = 15;

  private final Workspace workspace = new Workspace();
  private final CodeArea area;

  private EditorSpeed(Stage stage) {
    Tasks tasks =
        Tasks.forFxThread(
            failure -> {
              throw new IllegalStateException(failure);
            });
    new LiveReview(workspace, new Pipeline(), tasks, REVIEW_PAUSE);
    SpecView view = new SpecView(new SpecViewModel(workspace, tasks));
    Scene scene = new Scene(new SplitPane(view), 900, 800);
    new Appearance(
        scene, new SimpleObjectProperty<>(Settings.DEFAULT), tasks, SystemTheme.ofMachine());
    stage.setScene(scene);
    stage.show();
    area = (CodeArea) view.lookup(".spec-area");
  }

  /**
   * Measures and prints the table.
   *
   * @param args the text lengths to measure in lines; by default 100, 1000 and 5000
   */
  public static void main(String[] args) throws Exception {
    System.setProperty("glass.platform", "Monocle");
    System.setProperty("monocle.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    EditorSpeed speed = onJavaFxThread(() -> new EditorSpeed(new Stage()));
    print(
        "| lines | handlers of a key, ms | the slowest of 20 | with layout | to diagnostics, ms |");
    print("|---|---|---|---|---|");
    List<String> sizes = args.length > 0 ? List.of(args) : List.of("100", "1000", "5000");
    for (String lines : sizes) {
      speed.measure(Integer.parseInt(lines));
    }
    speed.measureMemory();
    Platform.exit();
  }

  private void measure(int lines) throws Exception {
    String text = SampleBackends.spec(Math.max(1, lines / LINES_PER_ENTITY));
    onJavaFxThread(
        () -> {
          workspace.open(Optional.empty(), text);
          return true;
        });
    awaitReview();
    typeKeys(WARM_UP_KEYS);
    List<double[]> costs = typeKeys(KEYS);
    List<Double> waits = new ArrayList<>();
    for (int i = 0; i < REVIEWS; i++) {
      long start = System.nanoTime();
      type(i % 2 == 0);
      awaitReview();
      waits.add((System.nanoTime() - start) / 1e6);
    }
    print(
        "| %d | %.2f | %.2f | %.1f | %.0f, including a pause of %d |",
        text.lines().count(),
        quantile(costs.stream().mapToDouble(cost -> cost[0]).toArray(), 0.5),
        quantile(costs.stream().mapToDouble(cost -> cost[0]).toArray(), 0.95),
        quantile(costs.stream().mapToDouble(cost -> cost[1]).toArray(), 0.5),
        quantile(waits.stream().mapToDouble(wait -> wait).toArray(), 0.5),
        REVIEW_PAUSE.toMillis());
  }

  /**
   * Types in the middle of the text: alternately inserts a character and deletes it.
   *
   * @return the CPU times in milliseconds, each without and with the layout
   */
  private List<double[]> typeKeys(int count) throws Exception {
    List<double[]> costs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double handlers = type(i % 2 == 0);
      costs.add(new double[] {handlers, handlers + layOut()});
    }
    return costs;
  }

  /** Changes one character, and returns the CPU time on the JavaFX thread in milliseconds. */
  private double type(boolean insert) throws Exception {
    return onJavaFxThread(
        () -> {
          String key = insert ? "\"title\"" : "\"tixtle\"";
          int at = area.getText().indexOf(key, area.getLength() / 2) + 3;
          area.moveTo(at);
          area.requestFollowCaret();
          long start = THREADS.getCurrentThreadCpuTime();
          if (insert) {
            area.insertText(at, "x");
          } else {
            area.deleteText(at, at + 1);
          }
          return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        });
  }

  private double layOut() throws Exception {
    return onJavaFxThread(
        () -> {
          long start = THREADS.getCurrentThreadCpuTime();
          area.getScene().getRoot().applyCss();
          area.getScene().getRoot().layout();
          return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        });
  }

  private void awaitReview() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end) {
      if (onJavaFxThread(
          () ->
              workspace
                  .reviewedTextProperty()
                  .get()
                  .filter(review -> review.text().equals(workspace.textProperty().get()))
                  .isPresent())) {
        return;
      }
      Thread.sleep(1);
    }
    throw new IllegalStateException("never reviewed");
  }

  private void measureMemory() throws Exception {
    typeKeys(1_000);
    double before = heap();
    typeKeys(9_000);
    double after = heap();
    print("heap after 1,000 edits %.1f MiB, after 10,000 edits %.1f MiB", before, after);
  }

  private static double heap() throws InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(100);
    }
    return (runtime.totalMemory() - runtime.freeMemory()) / 1024.0 / 1024.0;
  }

  private static <T> T onJavaFxThread(Callable<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action);
    Platform.runLater(task);
    return task.get();
  }

  private static double quantile(double[] values, double fraction) {
    Arrays.sort(values);
    return values[(int) (fraction * (values.length - 1))];
  }

  private static void print(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
