package dev.plinth.project.vars;

import dev.plinth.project.backend.Column;
import dev.plinth.spec.FieldType;

/** The Pydantic field of a column: an annotation and, for an optional field, a default. */
final class SchemaField {
  private static final String OMITTED = " = OMITTED";

  private SchemaField() {}

  /** Returns the field for the base and response schemas: a nullable one defaults to null. */
  static String inBase(Column column) {
    return column.nullable() ? annotation(column) + " = None" : annotation(column);
  }

  /** Returns the field for the create schema: a timestamp or a nullable field may be left out. */
  static String inCreate(Column column) {
    return column.isTimestamp() || column.nullable()
        ? annotation(column) + OMITTED
        : annotation(column);
  }

  /** Returns the field for the update schema: a field that is left out keeps its value. */
  static String inUpdate(Column column) {
    return annotation(column) + OMITTED;
  }

  private static String annotation(Column column) {
    String name = column.isPassword() ? "password" : column.attribute();
    return name + ": " + type(column) + (column.nullable() ? " | None" : "");
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
    return switch (column.type()) {
      case STRING -> "String";
      case INTEGER -> "Integer";
      case FLOAT -> "Float";
      case BOOLEAN -> "Boolean";
      case DATETIME -> "Datetime";
      case UUID -> "Uuid";
      case TEXT -> "Text";
    };
  }
}
