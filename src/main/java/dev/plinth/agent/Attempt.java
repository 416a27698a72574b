package dev.plinth.agent;

import static java.util.Objects.requireNonNull;

import dev.plinth.diagnostic.Diagnostics;
import java.util.Optional;

/**
 * One model reply and its review.
 *
 * @param number the number of the attempt, from 1
 * @param reply the unchanged text of the model reply
 * @param diagnostics the diagnostics of the spec in the reply
 * @param usage the tokens of the attempt; empty if the server does not count them
 */
public record Attempt(
    int number, String reply, Diagnostics diagnostics, Optional<TokenUsage> usage) {
  public Attempt {
    requireNonNull(usage);
    requireNonNull(reply);
    requireNonNull(diagnostics);
  }

  /** Creates an attempt whose tokens are not counted. */
  public Attempt(int number, String reply, Diagnostics diagnostics) {
    this(number, reply, diagnostics, Optional.empty());
  }
}
