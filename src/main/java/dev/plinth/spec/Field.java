package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A field of an entity: a column, and a key in JSON.
 *
 * @param name the name, in an approved spec in snake_case
 * @param type one of the seven types
 * @param primaryKey whether it identifies a row
 * @param nullable whether it may be null
 * @param unique whether no two rows may have the same value
 */
public record Field(
    String name, FieldType type, boolean primaryKey, boolean nullable, boolean unique) {
  private static final Set<String> PASSWORDS =
      Set.of("password", "passwd", "pwd", "hashed_password", "password_hash");
  private static final Set<String> STAMPS = Set.of("created_at", "updated_at");

  public Field {
    requireNonNull(name);
    requireNonNull(type);
  }

  /** Tells whether a field of this name keeps a password, and so a hash: five names do. */
  public static boolean isPasswordName(String name) {
    return PASSWORDS.contains(name);
  }

  /** Tells whether the field is stored as a bcrypt hash and never shown. */
  public boolean isPassword() {
    return isPasswordName(name) && type.isTextual();
  }

  /** Tells whether the backend fills the field when a client leaves it out. */
  public boolean isStamp() {
    return STAMPS.contains(name) && type == FieldType.DATETIME;
  }
}
