package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

/**
 * The text of a spec from a user, a file or a model. The text may be invalid.
 *
 * @param value the characters as read, including a byte order mark, so that offsets stay correct
 */
public record SpecText(String value) {
  public SpecText {
    requireNonNull(value);
  }
}
