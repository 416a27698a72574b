package dev.plinth.soak;

import dev.plinth.Pipeline;
import dev.plinth.desktop.Workspace;
import dev.plinth.desktop.prompt.DraftState;
import dev.plinth.desktop.run.RunState;
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

/** Works at a desk at random: types, opens, saves, drafts, generates, runs and stops. */
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

  /** Each one run leaves two volumes until the end, so there are only so many tables. */
  private static final int SPECS = 8;

  private static final long LONGEST_PAUSE_MILLIS = 40;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Random random;
  private final HastyUser user;
  private final SoakThreads threads = new SoakThreads();
  private final FixedNameRunner runner = new FixedNameRunner(new Pipeline().runner(), NAME);
  private final HeadlessWindow desk;
  private int actions;

  /** Sits down at a desk that keeps all its files in this folder. */
  SoakRun(long seed, Path folder) throws Exception {
    random = new Random(seed);
    user = new HastyUser(random, Files.createDirectories(folder.resolve("files")));
    Path state = folder.resolve("state");
    desk =
        threads.onScreen(
            () -> new HeadlessWindow(state, threads.tasks(), user, runner, threads.faults()::add));
  }

  /** Works for so long, and until a backend came up. */
  void work(Duration time) throws Exception {
    long begin = System.nanoTime();
    int ran = runner.ran();
    while (threads.faults().isEmpty()) {
      long spent = System.nanoTime() - begin;
      if (spent > time.toNanos() && (runner.ran() > ran || spent > PATIENCE.toNanos())) {
        return;
      }
      threads.onScreen(this::act);
      actions++;
      Thread.sleep(random.nextLong(LONGEST_PAUSE_MILLIS));
    }
  }

  private boolean act() throws IOException {
    switch (random.nextInt(40)) {
      case 0 -> desk.files.begin(Files.readString(EXAMPLE));
      case 1 -> desk.files.open(user.spec());
      case 2 -> desk.files.save();
      case 3 -> desk.files.saveAs();
      case 4 -> desk.changes.look();
      case 5 -> desk.export.saveZip();
      case 6 -> desk.export.exportFolder();
      case 7 -> text().textProperty().set(sound());
      case 8, 9 -> text().promptProperty().set(PROMPTS.get(random.nextInt(PROMPTS.size())));
      case 10, 11 -> desk.prompts.generate();
      case 12 -> desk.prompts.revise();
      case 13 -> desk.prompts.cancel();
      case 14, 15 -> settle();
      case 16, 17 -> desk.runs.run();
      case 18 -> interfere();
      default -> type();
    }
    return true;
  }

  private Workspace text() {
    return desk.workspace;
  }

  private String sound() throws IOException {
    return random.nextInt(3) == 0
        ? Files.readString(EXAMPLE)
        : SpecWriter.write(RandomSpec.of(random.nextInt(SPECS)));
  }

  /** Puts in or takes out a character, and soon puts it right again. */
  private void type() {
    String text = text().textProperty().get();
    int at = random.nextInt(text.length() + 1);
    boolean broken = text().commentedProperty().get().filter(c -> c.text().equals(text)).isEmpty();
    if (broken && text().previewProperty().get().isPresent() && random.nextInt(3) == 0) {
      text().textProperty().set(text().previewProperty().get().get().text());
    } else if (at < text.length() && random.nextBoolean()) {
      text().textProperty().set(text.substring(0, at) + text.substring(at + 1));
    } else {
      text().textProperty().set(text.substring(0, at) + ' ' + text.substring(at));
    }
  }

  private void settle() {
    if (desk.prompts.stateProperty().get() instanceof DraftState.Asking) {
      if (random.nextBoolean()) {
        desk.prompts.replace();
      } else {
        desk.prompts.keepMine();
      }
    }
  }

  /** Lets most starts come up, and what is up be for a while. */
  private void interfere() {
    RunState state = desk.runs.stateProperty().get();
    int chance = random.nextInt(60);
    if (state == RunState.RUNNING && chance < 3) {
      desk.runs.restart();
    } else if (chance < (state == RunState.RUNNING ? 10 : 1)) {
      desk.runs.stop();
    }
  }

  /** Stops what runs, waits until nothing is under way, and counts. */
  ResourceUsage rest() throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    threads.onScreen(
        () -> {
          desk.runs.stop();
          desk.prompts.cancel();
          return true;
        });
    while (!threads.areAtRest() || !threads.onScreen(desk::isAtRest)) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("still busy: " + Thread.getAllStackTraces());
      }
      Thread.sleep(50);
    }
    return ResourceUsage.now();
  }

  /** Gives how much was done. */
  int actions() {
    return actions;
  }

  /** Gives how many backends came up. */
  int runs() {
    return runner.ran();
  }

  /** Gives what went wrong. */
  Queue<Throwable> faults() {
    return threads.faults();
  }

  /** Gives what of its runs is in Docker and does not stay on purpose, as data does. */
  static Set<String> remains() throws Exception {
    return RealDocker.remains(NAME);
  }

  /** Removes all of its runs from Docker. */
  static void forget() throws Exception {
    RealDocker.forget(NAME);
    RealDocker.forgetImage(NAME);
  }

  /** Gets up from the desk. */
  void end() throws Exception {
    threads.onScreen(
        () -> {
          desk.close();
          return true;
        });
    threads.end();
  }
}
