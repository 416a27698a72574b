package dev.plinth.review;

import static java.util.Objects.requireNonNull;

import dev.plinth.diagnostic.Diagnostics;
import java.util.Optional;

/**
 * The result of reviewing a text.
 *
 * @param diagnostics the diagnostics of the reader and of all rules, sorted by span
 * @param approved the approved spec; empty if and only if a diagnostic is an error
 */
public record Review(Diagnostics diagnostics, Optional<ApprovedSpec> approved) {
  public Review {
    requireNonNull(diagnostics);
    if (approved.isPresent() == diagnostics.hasErrors()) {
      throw new IllegalArgumentException("approved despite errors, or rejected without an error");
    }
  }
}
