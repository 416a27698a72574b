package dev.plinth.agent;

import static java.util.Objects.requireNonNull;

import dev.plinth.diagnostic.Diagnostics;

/**
 * One model reply and its review.
 *
 * @param number the number of the attempt, from 1
 * @param reply the unchanged text of the model reply
 * @param diagnostics the diagnostics of the spec in the reply
 */
public record Attempt(int number, String reply, Diagnostics diagnostics) {
  public Attempt {
    requireNonNull(reply);
    requireNonNull(diagnostics);
  }
}
