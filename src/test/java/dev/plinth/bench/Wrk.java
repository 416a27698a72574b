package dev.plinth.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program wrk, which asks the same as fast as it is answered.
 *
 * @param seconds how long it asks
 * @param clients how many ask at once
 */
record Wrk(int seconds, int clients) {
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern FAULT = Pattern.compile("(Non-2xx|Socket errors).*");

  /**
   * Gives the requests that were answered a second.
   *
   * @param words what wrk is to know beyond the address, such as headers
   * @throws IllegalStateException when one of them failed
   */
  double rate(URI address, List<String> words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("wrk", "-t1", "-c" + clients, "-d" + seconds, "--timeout", "10"));
    command.addAll(words);
    command.add(address.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    Matcher rate = RATE.matcher(said);
    if (process.waitFor() != 0 || FAULT.matcher(said).find() || !rate.find()) {
      throw new IllegalStateException(address + ": " + said);
    }
    return Double.parseDouble(rate.group(1));
  }
}
