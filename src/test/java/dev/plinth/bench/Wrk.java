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
  private static final Pattern RESULT =
      Pattern.compile("(\\d+) requests in .*Requests/sec:\\s+([0-9.]+)", Pattern.DOTALL);
  private static final Pattern FAILURE = Pattern.compile("(Non-2xx|Socket errors).*");

  /**
   * The answered requests.
   *
   * @param requests their number
   * @param rate their number per second
   */
  record Answered(long requests, double rate) {}

  /**
   * Sends requests and counts the answers.
   *
   * @param options further options of wrk, such as headers
   * @throws IllegalStateException if a request failed
   */
  Answered send(URI address, List<String> options) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("wrk", "-t1", "-c" + clients, "-d" + seconds, "--timeout", "10"));
    command.addAll(options);
    command.add(address.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    Matcher result = RESULT.matcher(output);
    if (process.waitFor() != 0 || FAILURE.matcher(output).find() || !result.find()) {
      throw new IllegalStateException(address + ": " + output);
    }
    return new Answered(Long.parseLong(result.group(1)), Double.parseDouble(result.group(2)));
  }
}
