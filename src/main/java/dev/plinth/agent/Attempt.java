package dev.plinth.agent;

import static java.util.Objects.requireNonNull;

import dev.plinth.diagnostic.Diagnostics;

/**
 * One answer of a model.
 *
 * @param number counted from 1
 * @param answer all that the model said, as it said it
 * @param diagnostics what is wrong with it as a spec
 */
public record Attempt(int number, String answer, Diagnostics diagnostics) {
  public Attempt {
    requireNonNull(answer);
    requireNonNull(diagnostics);
  }
}
