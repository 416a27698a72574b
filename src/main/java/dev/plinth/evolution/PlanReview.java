package dev.plinth.evolution;

import dev.plinth.problem.ProblemException;
import dev.plinth.review.ApprovedSpec;
import java.util.Optional;

/** Shows a user how existing data follows a spec, and asks what is open. */
@FunctionalInterface
public interface PlanReview {
  /**
   * Returns the plan, which is ready. Empty if the project is to begin with an empty database
   * instead. May wait for the answers of the user.
   *
   * @param former what made the data
   * @param next the spec to follow
   * @throws ProblemException if the user does neither
   */
  Optional<Plan> review(Former former, ApprovedSpec next)
      throws ProblemException, InterruptedException;
}
