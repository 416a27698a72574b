package dev.plinth.agent;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A secret that says its value only to who asks for it, and to no log. */
public final class ApiKey {
  private final String value;

  /**
   * A key of these characters.
   *
   * @throws IllegalArgumentException when it is blank or holds what no header can carry
   */
  public ApiKey(String value) {
    String stripped = value.strip();
    if (stripped.isEmpty() || !stripped.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException("a key is one word of ASCII characters");
    }
    this.value = stripped;
  }

  /** Gives the secret itself. */
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

  /** Gives a mask. */
  @Override
  public String toString() {
    return "****";
  }
}
