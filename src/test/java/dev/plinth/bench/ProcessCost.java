package dev.plinth.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The cost of a process, as measured by the operating system.
 *
 * @param cpu the CPU time in seconds, user and system
 * @param wall the elapsed time in seconds
 * @param peak the peak resident memory in MiB
 */
record ProcessCost(double cpu, double wall, double peak) {
  private static final String TIME = "/usr/bin/time";

  /**
   * Runs a command to its end, and returns its cost.
   *
   * @param expected the expected exit code
   * @throws IllegalStateException if the exit code is another one
   */
  static ProcessCost of(List<String> command, int expected)
      throws IOException, InterruptedException {
    Path measured = Files.createTempFile("plinth-cost", ".txt");
    Path output = Files.createTempFile("plinth-output", ".txt");
    try {
      List<String> timed =
          new ArrayList<>(List.of(TIME, "-q", "-o", measured.toString(), "-f", "%U %S %e %M"));
      timed.addAll(command);
      int code =
          new ProcessBuilder(timed)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start()
              .waitFor();
      if (code != expected) {
        throw new IllegalStateException(command + " ended with " + code + ": " + tail(output));
      }
      return parse(Files.readString(measured));
    } finally {
      Files.delete(measured);
      Files.delete(output);
    }
  }

  private static ProcessCost parse(String line) {
    String[] values = line.strip().split(" ", 4);
    return new ProcessCost(
        Double.parseDouble(values[0]) + Double.parseDouble(values[1]),
        Double.parseDouble(values[2]),
        Double.parseDouble(values[3]) / 1024);
  }

  private static String tail(Path file) throws IOException {
    String text = Files.readString(file);
    return text.substring(Math.max(0, text.length() - 2000));
  }

  /** Returns the median of each value. */
  static ProcessCost median(List<ProcessCost> costs) {
    return new ProcessCost(
        median(costs, ProcessCost::cpu),
        median(costs, ProcessCost::wall),
        median(costs, ProcessCost::peak));
  }

  private static double median(List<ProcessCost> costs, ToDoubleFunction<ProcessCost> value) {
    double[] sorted = costs.stream().mapToDouble(value).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f s | %.2f s | %.0f MiB", cpu, wall, peak);
  }
}
