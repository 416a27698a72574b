package dev.plinth.project.vars;

import dev.plinth.project.backend.Column;
import dev.plinth.spec.FieldType;

/** The field of a Pydantic schema that stands for a column: an annotation, maybe a default. */
final class SchemaField {
  private static final String OMITTED = " = OMITTED";

  private SchemaField() {}

  /** Gives the field where it is always there, or null. */
  static String asRead(Column column) {
    return column.nullable() ? annotation(column) + " = None" : annotation(column);
  }

  /** Gives the field where the server fills what is left out; only a password may be wanted. */
  static String asCreated(Column column) {
    return column.isStamp() || column.nullable()
        ? annotation(column) + OMITTED
        : annotation(column);
  }

  /** Gives the field where what is left out keeps its value. */
  static String asChanged(Column column) {
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
    if (column.isKey() && !column.isServerMade()) {
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
