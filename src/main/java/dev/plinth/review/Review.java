package dev.plinth.review;

import static java.util.Objects.requireNonNull;

import dev.plinth.diagnostic.Diagnostics;
import java.util.Optional;

/**
 * What review says of a text.
 *
 * @param diagnostics everything that is to be said, the reader's diagnostics included, sorted by
 *     place
 * @param approved the approved spec; empty exactly when a diagnostic is an error
 */
public record Review(Diagnostics diagnostics, Optional<ApprovedSpec> approved) {
  public Review {
    requireNonNull(diagnostics);
    if (approved.isPresent() == diagnostics.hasErrors()) {
      throw new IllegalArgumentException("approved in spite of errors, or rejected without one");
    }
  }
}
