package dev.plinth.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The load generator wrk, which repeats one request as fast as possible.
 *
 * @param seconds the duration in seconds
 * @param clients the number of concurrent connections
 */
record Wrk(int seconds, int clients) {
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern FAILURE = Pattern.compile("(Non-2xx|Socket errors).*");

  /**
   * Measures and returns the number of answered requests per second.
   *
   * @param options further options of wrk, such as headers
   * @throws IllegalStateException if a request failed
   */
  double rate(URI address, List<String> options) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("wrk", "-t1", "-c" + clients, "-d" + seconds, "--timeout", "10"));
    command.addAll(options);
    command.add(address.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    Matcher rate = RATE.matcher(output);
    if (process.waitFor() != 0 || FAILURE.matcher(output).find() || !rate.find()) {
      throw new IllegalStateException(address + ": " + output);
    }
    return Double.parseDouble(rate.group(1));
  }
}
