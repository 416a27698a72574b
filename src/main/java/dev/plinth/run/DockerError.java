package dev.plinth.run;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came instead of an answer.
 *
 * @param chain an exception and what caused it; empty where Docker only said something
 * @param said every text in it, in small letters
 */
record DockerError(List<Throwable> chain, String said) {
  DockerError {
    chain = List.copyOf(chain);
  }

  static DockerError of(String said) {
    return new DockerError(List.of(), said.toLowerCase(ROOT));
  }

  static DockerError of(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    StringBuilder said = new StringBuilder();
    for (Throwable t = thrown; t != null && !chain.contains(t); t = t.getCause()) {
      chain.add(t);
      said.append(t).append('\n');
    }
    return new DockerError(chain, said.toString().toLowerCase(ROOT));
  }

  boolean says(String... texts) {
    return Stream.of(texts).anyMatch(said::contains);
  }

  /** Tells whether the way to Docker failed, and not Docker. */
  boolean outside() {
    return from(IOException.class);
  }

  boolean from(Class<? extends Throwable> type) {
    return chain.stream().anyMatch(type::isInstance);
  }
}
