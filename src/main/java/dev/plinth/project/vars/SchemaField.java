package dev.plinth.project.vars;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.backend.Column;
import dev.plinth.project.backend.ColumnType;
import dev.plinth.spec.FieldType;

/**
 * A field of a Pydantic schema.
 *
 * @param name the attribute
 * @param type the annotation in app/schemas.py
 * @param nullable whether the value may be null
 * @param optional whether a client that creates a row may leave the field out
 */
public record SchemaField(String name, String type, boolean nullable, boolean optional) {
  public SchemaField {
    requireNonNull(name);
    requireNonNull(type);
  }

  /** Returns the field of a column. */
  static SchemaField of(Column column) {
    return new SchemaField(
        column.isPassword() ? "password" : column.attribute(),
        column.nullable() ? type(column) + " | None" : type(column),
        column.nullable(),
        column.isTimestamp() || column.nullable());
  }

  private static String type(Column column) {
    if (column.isPassword()) {
      return "Password";
    }
    if (column.isKey() && !column.isServerGenerated()) {
      return "Segment";
    }
    if (column.unique() && column.type() == FieldType.TEXT) {
      return "KeyText";
    }
    return ColumnType.of(column.type()).schema();
  }
}
