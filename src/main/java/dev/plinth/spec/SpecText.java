package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

/**
 * The text of a spec before it is read: from a user, a file or a model. May not be valid.
 *
 * @param value the characters as read, including a byte order mark, so that offsets stay correct
 */
public record SpecText(String value) {
  public SpecText {
    requireNonNull(value);
  }
}
