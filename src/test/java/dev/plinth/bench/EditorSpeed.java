package dev.plinth.bench;

import dev.plinth.Pipeline;
import dev.plinth.desktop.LiveReview;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.Workspace;
import dev.plinth.desktop.appearance.Appearance;
import dev.plinth.desktop.appearance.SystemTheme;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.spec.SpecView;
import dev.plinth.desktop.spec.SpecViewModel;
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
 * What a key costs in the editor, on a screen in memory: the processor time of the screen's thread
 * in the handlers of a change, and with the layout that follows, the time until the diagnostics are
 * there, and the memory that edits leave behind.
 */
public final class EditorSpeed {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Duration CALM = Duration.ofMillis(120);
  private static final int LINES_OF_AN_ENTITY = 7;
  private static final int WARM = 200;
  private static final int KEYS = 300;
  private static final int REVIEWS = 15;

  private final Workspace workspace = new Workspace();
  private final CodeArea area;

  private EditorSpeed(Stage stage) {
    Tasks tasks =
        Tasks.ofScreen(
            fault -> {
              throw new IllegalStateException(fault);
            });
    new LiveReview(workspace, new Pipeline(), tasks, CALM);
    SpecView view = new SpecView(new SpecViewModel(workspace, tasks));
    Scene scene = new Scene(new SplitPane(view), 900, 800);
    new Appearance(
        scene, new SimpleObjectProperty<>(Settings.USUAL), tasks, SystemTheme.ofMachine());
    stage.setScene(scene);
    stage.show();
    area = (CodeArea) view.lookup(".spec-area");
  }

  /** Measures and prints; with words, only texts of so many lines. */
  public static void main(String[] words) throws Exception {
    System.setProperty("glass.platform", "Monocle");
    System.setProperty("monocle.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    CountDownLatch begun = new CountDownLatch(1);
    Platform.startup(begun::countDown);
    begun.await();
    EditorSpeed speed = onScreen(() -> new EditorSpeed(new Stage()));
    say("| lines | handlers of a key, ms | the slowest of 20 | with layout | to diagnostics, ms |");
    say("|---|---|---|---|---|");
    List<String> sizes = words.length > 0 ? List.of(words) : List.of("100", "1000", "5000");
    for (String lines : sizes) {
      speed.measure(Integer.parseInt(lines));
    }
    speed.measureMemory();
    Platform.exit();
  }

  private void measure(int lines) throws Exception {
    String text = SampleBackends.spec(Math.max(1, lines / LINES_OF_AN_ENTITY));
    onScreen(
        () -> {
          workspace.open(Optional.empty(), text);
          return true;
        });
    reviewed();
    keys(WARM);
    List<double[]> costs = keys(KEYS);
    List<Double> waits = new ArrayList<>();
    for (int i = 0; i < REVIEWS; i++) {
      long start = System.nanoTime();
      type(i % 2 == 0);
      reviewed();
      waits.add((System.nanoTime() - start) / 1e6);
    }
    say(
        "| %d | %.2f | %.2f | %.1f | %.0f, of which %d are waited for a pause |",
        text.lines().count(),
        quantile(costs.stream().mapToDouble(cost -> cost[0]).toArray(), 0.5),
        quantile(costs.stream().mapToDouble(cost -> cost[0]).toArray(), 0.95),
        quantile(costs.stream().mapToDouble(cost -> cost[1]).toArray(), 0.5),
        quantile(waits.stream().mapToDouble(wait -> wait).toArray(), 0.5),
        CALM.toMillis());
  }

  /** Types in the middle of the text, a letter and the way back in turns. */
  private List<double[]> keys(int count) throws Exception {
    List<double[]> costs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double handlers = type(i % 2 == 0);
      costs.add(new double[] {handlers, handlers + laidOut()});
    }
    return costs;
  }

  /** Gives the milliseconds that the change took on the screen's thread. */
  private double type(boolean forth) throws Exception {
    return onScreen(
        () -> {
          int at = area.getText().indexOf("\"title\"", area.getLength() / 2) + 3;
          area.moveTo(at);
          area.requestFollowCaret();
          long start = THREADS.getCurrentThreadCpuTime();
          if (forth) {
            area.insertText(at, "x");
          } else {
            area.deleteText(at, at + 1);
          }
          return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        });
  }

  private double laidOut() throws Exception {
    return onScreen(
        () -> {
          long start = THREADS.getCurrentThreadCpuTime();
          area.getScene().getRoot().applyCss();
          area.getScene().getRoot().layout();
          return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        });
  }

  private void reviewed() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end) {
      if (onScreen(
          () ->
              workspace
                  .commentedProperty()
                  .get()
                  .filter(said -> said.text().equals(workspace.textProperty().get()))
                  .isPresent())) {
        return;
      }
      Thread.sleep(1);
    }
    throw new IllegalStateException("never reviewed");
  }

  private void measureMemory() throws Exception {
    keys(1_000);
    double before = heap();
    keys(9_000);
    double after = heap();
    say("heap after 1,000 edits %.1f MiB, after 10,000 edits %.1f MiB", before, after);
  }

  private static double heap() throws InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(100);
    }
    return (runtime.totalMemory() - runtime.freeMemory()) / 1024.0 / 1024.0;
  }

  private static <T> T onScreen(Callable<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action);
    Platform.runLater(task);
    return task.get();
  }

  private static double quantile(double[] values, double part) {
    Arrays.sort(values);
    return values[(int) (part * (values.length - 1))];
  }

  private static void say(String words, Object... parts) {
    System.out.println(String.format(Locale.ROOT, words, parts));
  }
}
