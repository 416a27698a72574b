package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A field of an entity: a column of the table and a key of the JSON that clients exchange.
 *
 * @param name the name; in snake_case in an approved spec
 * @param type one of the seven types
 * @param primaryKey whether the field is the primary key
 * @param nullable whether the value may be null
 * @param unique whether no two rows may have the same value
 */
public record Field(
    String name, FieldType type, boolean primaryKey, boolean nullable, boolean unique) {
  private static final Set<String> PASSWORDS =
      Set.of("password", "passwd", "pwd", "hashed_password", "password_hash");
  private static final Set<String> TIMESTAMPS = Set.of("created_at", "updated_at");

  public Field {
    requireNonNull(name);
    requireNonNull(type);
  }

  /** Returns whether a field with this name is a password field. */
  public static boolean isPasswordName(String name) {
    return PASSWORDS.contains(name);
  }

  /** Returns whether the field is a password: stored as a bcrypt hash and never returned. */
  public boolean isPassword() {
    return isPasswordName(name) && type.isTextual();
  }

  /** Returns whether the backend sets the field to the current time if a client omits it. */
  public boolean isTimestamp() {
    return TIMESTAMPS.contains(name) && type == FieldType.DATETIME;
  }
}
