package dev.plinth.agent;

import static java.util.Objects.requireNonNull;

import dev.plinth.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The review of a model reply.
 *
 * @param values the entries for the state of the session
 * @param failure the reason why the spec is not approved; empty if the spec is approved
 * @param correction the message for the model's next attempt; empty if there is no next attempt
 */
record ReplyReview(
    List<Map.Entry<String, Object>> values,
    Optional<Problem> failure,
    Optional<String> correction) {
  ReplyReview {
    values = List.copyOf(values);
    requireNonNull(failure);
    requireNonNull(correction);
  }
}
