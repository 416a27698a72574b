package dev.plinth.run;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The exceptions and texts of a failure. {@link DockerSymptom} recognises the failure by them.
 *
 * @param chain the exception and its causes; empty if there is only an error text
 * @param text all texts of the failure, in lower case
 */
record DockerError(List<Throwable> chain, String text) {
  DockerError {
    chain = List.copyOf(chain);
  }

  static DockerError of(String text) {
    return new DockerError(List.of(), text.toLowerCase(ROOT));
  }

  static DockerError of(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Throwable t = thrown; t != null && !chain.contains(t); t = t.getCause()) {
      chain.add(t);
      text.append(t).append('\n');
    }
    return new DockerError(chain, text.toString().toLowerCase(ROOT));
  }

  boolean mentions(String... phrases) {
    return Stream.of(phrases).anyMatch(text::contains);
  }

  /** Returns whether the connection to Docker failed, rather than Docker itself. */
  boolean isConnectionFailure() {
    return hasCause(IOException.class);
  }

  boolean hasCause(Class<? extends Throwable> type) {
    return chain.stream().anyMatch(type::isInstance);
  }
}
