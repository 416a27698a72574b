package dev.plinth.desktop;

import static java.util.Objects.requireNonNull;

import dev.plinth.review.Review;

/**
 * A text and what review says of it.
 *
 * @param text the text, so that nobody takes the words for those of a later one
 * @param review what is to be said of it
 */
public record ReviewedText(String text, Review review) {
  public ReviewedText {
    requireNonNull(text);
    requireNonNull(review);
  }
}
