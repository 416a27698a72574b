package dev.plinth.agent;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be done about an answer.
 *
 * @param found what of it goes into the state of the session
 * @param failure why it is no spec; empty where it is one
 * @param correction what the model is told before it may try again; empty where it may not
 */
record ReplyReview(
    List<Map.Entry<String, Object>> found,
    Optional<DraftFailure> failure,
    Optional<String> correction) {
  ReplyReview {
    found = List.copyOf(found);
    requireNonNull(failure);
    requireNonNull(correction);
  }
}
