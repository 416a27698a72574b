package dev.plinth.desktop.workspace;

import static java.util.Objects.requireNonNull;

import dev.plinth.review.Review;

/**
 * A text and its review.
 *
 * @param text the reviewed text, so that callers can tell whether the review is out of date
 * @param review the review of the text
 */
public record ReviewedText(String text, Review review) {
  public ReviewedText {
    requireNonNull(text);
    requireNonNull(review);
  }
}
