package dev.plinth.agent;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * The options of a draft.
 *
 * @param model the model that writes the spec
 * @param sampling whether a temperature of zero is sent; some models reject this parameter
 * @param timeout the longest time for all steps and attempts together
 * @param tokenLimit the number of tokens after which no attempt starts; empty if there is no limit
 */
public record DraftOptions(
    ModelChoice model, boolean sampling, Duration timeout, OptionalLong tokenLimit) {
  /** Long enough for three replies of a small model on a slow machine. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(10);

  public DraftOptions {
    requireNonNull(model);
    requireNonNull(tokenLimit);
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("the timeout is not positive: " + timeout);
    }
  }

  /** Creates options without a limit of tokens. */
  public DraftOptions(ModelChoice model, boolean sampling, Duration timeout) {
    this(model, sampling, timeout, OptionalLong.empty());
  }

  /** Returns a copy with another limit of tokens. */
  public DraftOptions withTokenLimit(OptionalLong other) {
    return new DraftOptions(model, sampling, timeout, other);
  }

  /** Returns the default options for a model. */
  public static DraftOptions of(ModelChoice model) {
    return new DraftOptions(model, true, DEFAULT_TIMEOUT);
  }
}
