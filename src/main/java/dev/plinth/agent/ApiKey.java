package dev.plinth.agent;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The API key of a model. Its text form is masked, so that no log holds the key. */
public final class ApiKey {
  private final String value;

  /**
   * Creates a key, without the white space around it.
   *
   * @throws IllegalArgumentException if the value is blank or has characters other than visible
   *     ASCII, which an HTTP header cannot carry
   */
  public ApiKey(String value) {
    String stripped = value.strip();
    if (stripped.isEmpty() || !stripped.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException("an API key is one word of ASCII characters");
    }
    this.value = stripped;
  }

  /** Returns the key itself. */
  public String value() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ApiKey key && key.value.equals(value);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(value);
  }

  /** Returns a mask in place of the key. */
  @Override
  public String toString() {
    return "****";
  }
}
