package dev.plinth.agent;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How to ask.
 *
 * @param model which model answers
 * @param sampling whether a temperature of zero is sent along; some models refuse the word
 * @param deadline when the whole of it ends at the latest
 */
public record DraftOptions(ModelChoice model, boolean sampling, Duration deadline) {
  /** Long enough for three answers of a small model on a slow machine. */
  public static final Duration USUAL_DEADLINE = Duration.ofMinutes(10);

  public DraftOptions {
    requireNonNull(model);
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("no time to answer: " + deadline);
    }
  }

  /** Asks this model as models are usually asked. */
  public static DraftOptions of(ModelChoice model) {
    return new DraftOptions(model, true, USUAL_DEADLINE);
  }
}
