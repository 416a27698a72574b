package dev.plinth.bench;

import dev.plinth.drafting.Drafter;
import dev.plinth.drafting.NothingToBuild;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures the built-in model: its loading time, a draft in a warm JVM, and a whole run of {@code
 * plinth new}.
 */
public final class DraftingSpeed {
  private static final int WARM_ROUNDS = 200;
  private static final int COLD_ROUNDS = 7;
  private static final String FOUR_SENTENCES =
      "Build a library that lends books to members. Each book has a title, an author, an isbn that"
          + " is unique and a number of pages. Members have a name, an email and a joined date."
          + " A loan keeps the book, the member, when it is due and whether it was returned.";

  private DraftingSpeed() {}

  /** Measures and prints the table; takes no arguments. */
  public static void main(String[] args) throws NothingToBuild, IOException, InterruptedException {
    PrintStream out = System.out;
    long start = System.nanoTime();
    Drafter drafter = Drafter.load();
    double loading = millisecondsSince(start);
    double draft = warmDraft(drafter);
    double cold = coldRun();
    out.println("| The built-in model | median |\n|---|---|");
    out.printf(Locale.ROOT, "| loading, once per process | %.0f ms |%n", loading);
    out.printf(Locale.ROOT, "| a warm draft of four sentences | %.1f ms |%n", draft);
    out.printf(Locale.ROOT, "| a cold `plinth new`, to the zip | %.1f s |%n", cold);
  }

  private static double warmDraft(Drafter drafter) throws NothingToBuild {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < WARM_ROUNDS; i++) {
      long start = System.nanoTime();
      drafter.draft(FOUR_SENTENCES);
      times.add(millisecondsSince(start));
    }
    return median(times.subList(WARM_ROUNDS / 2, WARM_ROUNDS));
  }

  private static double coldRun() throws IOException, InterruptedException {
    Path out = Files.createDirectories(Path.of("target", "bench")).resolve("drafted.zip");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            Path.of("target", "plinth.jar").toString(),
            "new",
            FOUR_SENTENCES,
            "-o",
            out.toString(),
            "--model",
            "built-in",
            "--force");
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < COLD_ROUNDS; i++) {
      times.add(ProcessCost.of(command, 0).wall());
    }
    return median(times);
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static double millisecondsSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
