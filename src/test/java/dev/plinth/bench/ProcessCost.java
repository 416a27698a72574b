package dev.plinth.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a whole process cost, as the operating system counted it.
 *
 * @param cpu seconds of processors, in the program and in the kernel for it
 * @param wall seconds on the clock
 * @param peak the most memory that was resident, in MiB
 */
record ProcessCost(double cpu, double wall, double peak) {
  private static final String TIME = "/usr/bin/time";

  /** Runs a command to its end, which must be a good one. */
  static ProcessCost of(List<String> command, int expected)
      throws IOException, InterruptedException {
    Path counted = Files.createTempFile("plinth-cost", ".txt");
    Path said = Files.createTempFile("plinth-said", ".txt");
    try {
      List<String> timed =
          new ArrayList<>(List.of(TIME, "-q", "-o", counted.toString(), "-f", "%U %S %e %M"));
      timed.addAll(command);
      int code =
          new ProcessBuilder(timed)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start()
              .waitFor();
      if (code != expected) {
        throw new IllegalStateException(command + " ended with " + code + ": " + tail(said));
      }
      return parse(Files.readString(counted));
    } finally {
      Files.delete(counted);
      Files.delete(said);
    }
  }

  private static ProcessCost parse(String line) {
    String[] figures = line.strip().split(" ", 4);
    return new ProcessCost(
        Double.parseDouble(figures[0]) + Double.parseDouble(figures[1]),
        Double.parseDouble(figures[2]),
        Double.parseDouble(figures[3]) / 1024);
  }

  private static String tail(Path file) throws IOException {
    String text = Files.readString(file);
    return text.substring(Math.max(0, text.length() - 2000));
  }

  /** Gives the medians of several. */
  static ProcessCost median(List<ProcessCost> costs) {
    return new ProcessCost(
        median(costs, ProcessCost::cpu),
        median(costs, ProcessCost::wall),
        median(costs, ProcessCost::peak));
  }

  private static double median(List<ProcessCost> costs, ToDoubleFunction<ProcessCost> figure) {
    double[] sorted = costs.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f s | %.2f s | %.0f MiB", cpu, wall, peak);
  }
}
