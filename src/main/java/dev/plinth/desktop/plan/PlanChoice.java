package dev.plinth.desktop.plan;

import static java.util.Objects.requireNonNull;

import dev.plinth.evolution.Answers;
import java.util.Optional;

/**
 * The choice of a user who has seen a plan.
 *
 * @param answers the answers by which the data is kept; empty to begin with an empty database
 */
public record PlanChoice(Optional<Answers> answers) {
  /** The choice to begin with an empty database. */
  public static final PlanChoice EMPTY_DATABASE = new PlanChoice(Optional.empty());

  public PlanChoice {
    requireNonNull(answers);
  }

  /** Returns the choice to keep the data by the plan of these answers. */
  public static PlanChoice keepData(Answers answers) {
    return new PlanChoice(Optional.of(answers));
  }
}
