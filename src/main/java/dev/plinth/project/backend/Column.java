package dev.plinth.project.backend;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.python.PythonNames;
import dev.plinth.spec.Field;
import dev.plinth.spec.FieldType;

/**
 * A column of a table.
 *
 * @param name the column in PostgreSQL
 * @param attribute the attribute of the model; escaped where Python or a library keeps the name
 * @param type the type of the field
 * @param nullable whether it may be null
 * @param unique whether it has a unique constraint of its own; false for the key
 * @param role what it does beyond keeping a value
 */
public record Column(
    String name, String attribute, FieldType type, boolean nullable, boolean unique, Role role) {
  /** What the attribute of every password column is called, so that crud.py hashes for all. */
  static final String HASH = "hashed_password";

  /** What a column does beyond keeping a value. */
  public enum Role {
    KEY,
    CREATED_AT,
    UPDATED_AT,
    PASSWORD,
    PLAIN
  }

  public Column {
    requireNonNull(name);
    requireNonNull(attribute);
    requireNonNull(type);
    requireNonNull(role);
  }

  /** Gives the column that keeps a field. */
  static Column of(Field field) {
    Role role = role(field);
    return new Column(
        field.name(),
        role == Role.PASSWORD ? HASH : PythonNames.attribute(field.name()),
        field.type(),
        field.nullable() && role != Role.KEY,
        field.unique() && role != Role.KEY,
        role);
  }

  /** Gives a column for the password of an account. */
  static Column passwordHash(boolean nullable) {
    return new Column(HASH, HASH, FieldType.STRING, nullable, false, Role.PASSWORD);
  }

  /** Tells whether it is the primary key. */
  public boolean isKey() {
    return role == Role.KEY;
  }

  /** Tells whether it is a primary key that the server makes: clients never send it. */
  public boolean isServerMade() {
    return isKey() && type != FieldType.STRING;
  }

  /** Tells whether it keeps a password's hash. */
  public boolean isPassword() {
    return role == Role.PASSWORD;
  }

  /** Tells whether it is now, where nothing else was said. */
  public boolean isStamp() {
    return role == Role.CREATED_AT || role == Role.UPDATED_AT;
  }

  /** Tells whether SQLAlchemy must be told to quote it. */
  public boolean isQuoted() {
    return PythonNames.needsQuotes(name);
  }

  private static Role role(Field field) {
    if (field.primaryKey()) {
      return Role.KEY;
    }
    if (field.isPassword()) {
      return Role.PASSWORD;
    }
    if (field.isStamp()) {
      return field.name().equals("created_at") ? Role.CREATED_AT : Role.UPDATED_AT;
    }
    return Role.PLAIN;
  }
}
