package dev.plinth.agent;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * The options of a draft.
 *
 * @param model the model that writes the spec
 * @param sampling whether a temperature of zero is sent; some models reject this parameter
 * @param timeout the longest time for all steps and attempts together
 */
public record DraftOptions(ModelChoice model, boolean sampling, Duration timeout) {
  /** Long enough for three replies of a small model on a slow machine. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(10);

  public DraftOptions {
    requireNonNull(model);
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("the timeout is not positive: " + timeout);
    }
  }

  /** Returns the default options for a model. */
  public static DraftOptions of(ModelChoice model) {
    return new DraftOptions(model, true, DEFAULT_TIMEOUT);
  }
}
