package dev.plinth.soak;

import dev.plinth.Pipeline;
import dev.plinth.desktop.prompt.DraftState;
import dev.plinth.desktop.run.RunState;
import dev.plinth.desktop.workspace.Workspace;
import dev.plinth.random.RandomSpec;
import dev.plinth.run.RealDocker;
import dev.plinth.spec.SpecWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Operates a window at random: types, opens, saves, drafts, generates, runs and stops. */
final class SoakRun {
  private static final String NAME = "soak-test";
  private static final Path EXAMPLE = Path.of("src/main/resources/dev/plinth/example.json");
  private static final List<String> PROMPTS =
      List.of(
          "a blog with posts (title, body) and comments (text)",
          "A shop with products (name, price, stock) and customers; users log in",
          "We run a small library. Books have a title, an author and an isbn.",
          "add a field rating to every entity",
          "");

  /** The number of different specs. Each of them leaves two volumes until the end. */
  private static final int SPEC_COUNT = 8;

  private static final long MAX_PAUSE_MILLIS = 40;
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final Random random;
  private final RandomUser user;
  private final SoakThreads threads = new SoakThreads();
  private final FixedNameRunner runner = new FixedNameRunner(new Pipeline().runner(), NAME);
  private final HeadlessWindow window;
  private int actions;

  /** Opens a window that keeps all its files in a folder. */
  SoakRun(long seed, Path folder) throws Exception {
    random = new Random(seed);
    user = new RandomUser(random, Files.createDirectories(folder.resolve("files")));
    Path state = folder.resolve("state");
    window =
        threads.onUiThread(
            () -> new HeadlessWindow(state, threads.tasks(), user, runner, threads.errors()::add));
  }

  /** Acts at random for a time, and until a backend has started. */
  void actFor(Duration time) throws Exception {
    long begin = System.nanoTime();
    int startedBefore = runner.startedCount();
    while (threads.errors().isEmpty()) {
      long spent = System.nanoTime() - begin;
      if (spent > time.toNanos()
          && (runner.startedCount() > startedBefore || spent > TIMEOUT.toNanos())) {
        return;
      }
      threads.onUiThread(this::act);
      actions++;
      Thread.sleep(random.nextLong(MAX_PAUSE_MILLIS));
    }
  }

  private boolean act() throws IOException {
    switch (random.nextInt(40)) {
      case 0 -> window.files.create(Files.readString(EXAMPLE));
      case 1 -> window.files.open(user.spec());
      case 2 -> window.files.save();
      case 3 -> window.files.saveAs();
      case 4 -> window.changes.check();
      case 5 -> window.export.saveZip();
      case 6 -> window.export.exportFolder();
      case 7 -> workspace().textProperty().set(validSpec());
      case 8, 9 -> workspace().promptProperty().set(PROMPTS.get(random.nextInt(PROMPTS.size())));
      case 10, 11 -> window.prompts.generate();
      case 12 -> window.prompts.revise();
      case 13 -> window.prompts.drafts().cancel();
      case 14, 15 -> answerDraft();
      case 16, 17 -> window.runs.run();
      case 18 -> restartOrStop();
      default -> type();
    }
    return true;
  }

  private Workspace workspace() {
    return window.workspace;
  }

  private String validSpec() throws IOException {
    return random.nextInt(3) == 0
        ? Files.readString(EXAMPLE)
        : SpecWriter.write(RandomSpec.of(random.nextInt(SPEC_COUNT)));
  }

  /** Inserts or deletes a character, and now and then restores the last valid text. */
  private void type() {
    String text = workspace().textProperty().get();
    int at = random.nextInt(text.length() + 1);
    boolean broken =
        workspace().reviewedTextProperty().get().filter(c -> c.text().equals(text)).isEmpty();
    if (broken && workspace().previewProperty().get().isPresent() && random.nextInt(3) == 0) {
      workspace().textProperty().set(workspace().previewProperty().get().get().text());
    } else if (at < text.length() && random.nextBoolean()) {
      workspace().textProperty().set(text.substring(0, at) + text.substring(at + 1));
    } else {
      workspace().textProperty().set(text.substring(0, at) + ' ' + text.substring(at));
    }
  }

  private void answerDraft() {
    if (window.prompts.drafts().stateProperty().get() instanceof DraftState.Proposed) {
      if (random.nextBoolean()) {
        window.prompts.drafts().replace();
      } else {
        window.prompts.drafts().keepMine();
      }
    }
  }

  /** Restarts or stops a run, rarely enough that most backends start and then run for a while. */
  private void restartOrStop() {
    RunState state = window.runs.cycle().stateProperty().get();
    int chance = random.nextInt(60);
    if (state == RunState.RUNNING && chance < 3) {
      window.runs.restart();
    } else if (chance < (state == RunState.RUNNING ? 10 : 1)) {
      window.runs.cycle().stop();
    }
  }

  /** Stops the run and the draft, waits for the end of all work, and measures. */
  ResourceUsage measure() throws Exception {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    threads.onUiThread(
        () -> {
          window.runs.cycle().stop();
          window.prompts.drafts().cancel();
          return true;
        });
    while (!threads.areIdle() || !threads.onUiThread(window::isIdle)) {
      if (System.nanoTime() > deadline) {
        throw new TimeoutException("still busy: " + Thread.getAllStackTraces());
      }
      Thread.sleep(50);
    }
    return ResourceUsage.now();
  }

  /** Returns the number of actions. */
  int actions() {
    return actions;
  }

  /** Returns the number of backends started. */
  int runs() {
    return runner.startedCount();
  }

  /** Returns the errors so far. */
  Queue<Throwable> errors() {
    return threads.errors();
  }

  /** Returns the Docker resources of the runs, except those kept on purpose, such as data. */
  static Set<String> leftovers() throws Exception {
    return RealDocker.leftovers(NAME);
  }

  /** Removes all resources of the runs from Docker. */
  static void removeAll() throws Exception {
    RealDocker.remove(NAME);
    RealDocker.removeImages(NAME);
  }

  /** Closes the window and ends the threads. */
  void close() throws Exception {
    threads.onUiThread(
        () -> {
          window.close();
          return true;
        });
    threads.end();
  }
}
