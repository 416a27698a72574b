package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

/**
 * A text that may or may not be a spec: whatever a user typed or a model answered.
 *
 * @param value the characters as they were read, a byte order mark included, so that offsets count
 *     on them
 */
public record SpecText(String value) {
  public SpecText {
    requireNonNull(value);
  }
}
