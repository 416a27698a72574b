package dev.plinth.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures the generator in a warm and in a new JVM, and prints the tables of performance.md. */
final class GeneratorSpeed {
  private GeneratorSpeed() {}

  /** Measures and prints the tables; takes no arguments. */
  public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
    Collection<RunResult> warm =
        new Runner(
                new OptionsBuilder()
                    .include(TextToZip.class.getName())
                    .addProfiler(GCProfiler.class)
                    .build())
            .run();
    PrintStream out = System.out;
    out.println("\n| Warm, text to zip | time | allocated |\n|---|---|---|");
    warm.forEach(result -> out.println(line(result)));
    out.println();
    ProcessBenchmark.print(out);
  }

  private static String line(RunResult result) {
    return String.format(
        Locale.ROOT,
        "| %,d entities | %.1f ms | %.0f MiB |",
        Integer.parseInt(result.getParams().getParam("entities")),
        result.getPrimaryResult().getStatistics().getPercentile(50),
        requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm")).getScore()
            / (1024 * 1024));
  }
}
