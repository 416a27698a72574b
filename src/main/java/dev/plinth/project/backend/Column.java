package dev.plinth.project.backend;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.python.PythonNames;
import dev.plinth.spec.Field;
import dev.plinth.spec.FieldType;

/**
 * A column of a table.
 *
 * @param name the name in PostgreSQL
 * @param attribute the attribute of the SQLAlchemy model: the name, with {@code _} appended if
 *     Python or a library reserves it
 * @param type the type of the field
 * @param nullable whether the value may be null
 * @param unique whether the column has a unique constraint; false for the primary key
 * @param role the purpose of the column
 */
public record Column(
    String name, String attribute, FieldType type, boolean nullable, boolean unique, Role role) {
  /** The attribute of every password column, so that crud.py can hash all passwords alike. */
  static final String HASHED_PASSWORD = "hashed_password";

  /** The purpose of a column; {@code PLAIN} columns only store a value. */
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

  /** Returns the column that stores a field. */
  static Column of(Field field) {
    Role role = role(field);
    return new Column(
        field.name(),
        role == Role.PASSWORD ? HASHED_PASSWORD : PythonNames.attribute(field.name()),
        field.type(),
        field.nullable() && role != Role.KEY,
        field.unique() && role != Role.KEY,
        role);
  }

  /** Returns a column for the password hash of an account. */
  static Column passwordHash(boolean nullable) {
    return new Column(
        HASHED_PASSWORD, HASHED_PASSWORD, FieldType.STRING, nullable, false, Role.PASSWORD);
  }

  /** Returns whether the column is the primary key. */
  public boolean isKey() {
    return role == Role.KEY;
  }

  /** Returns whether the column is a primary key that the server generates. */
  public boolean isServerGenerated() {
    return isKey() && type != FieldType.STRING;
  }

  /** Returns whether the column stores the hash of a password. */
  public boolean isPassword() {
    return role == Role.PASSWORD;
  }

  /** Returns whether the column defaults to the current time. */
  public boolean isTimestamp() {
    return role == Role.CREATED_AT || role == Role.UPDATED_AT;
  }

  /** Returns whether the name needs {@code quote=True}, since SQLAlchemy does not quote it. */
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
    if (field.isTimestamp()) {
      return field.name().equals("created_at") ? Role.CREATED_AT : Role.UPDATED_AT;
    }
    return Role.PLAIN;
  }
}
