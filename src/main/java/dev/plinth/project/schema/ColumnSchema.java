package dev.plinth.project.schema;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.backend.Column;
import dev.plinth.project.backend.ColumnType;
import dev.plinth.spec.FieldType;

/**
 * A column of a table.
 *
 * @param name the name in PostgreSQL
 * @param type the type of its values
 * @param nullable whether a value may be null
 * @param unique whether the column has a unique constraint; false for the primary key
 * @param filled the value of a row that is inserted without one
 */
public record ColumnSchema(
    String name, FieldType type, boolean nullable, boolean unique, Filled filled) {
  public ColumnSchema {
    requireNonNull(name);
    requireNonNull(type);
    requireNonNull(filled);
  }

  /** The value that PostgreSQL inserts if a statement gives none. */
  public enum Filled {
    NOTHING(""),
    NOW("now()"),
    RANDOM_UUID("gen_random_uuid()"),
    IDENTITY("identity");

    private final String sql;

    Filled(String sql) {
      this.sql = sql;
    }

    /** Returns the default in SQL, or {@code identity}; empty if there is none. */
    public String sql() {
      return sql;
    }
  }

  static ColumnSchema of(Column column) {
    return new ColumnSchema(
        column.name(), column.type(), column.nullable(), column.unique(), filled(column));
  }

  private static Filled filled(Column column) {
    if (column.isTimestamp()) {
      return Filled.NOW;
    }
    if (!column.isServerGenerated()) {
      return Filled.NOTHING;
    }
    return column.type() == FieldType.UUID ? Filled.RANDOM_UUID : Filled.IDENTITY;
  }

  /** Returns the type in PostgreSQL, such as {@code varchar(255)}. */
  public String sqlType() {
    return ColumnType.of(type).sql();
  }

  String fact() {
    return String.join(
        " ",
        "column",
        name,
        sqlType(),
        nullable ? "null" : "not null",
        unique ? "unique" : "",
        filled.sql());
  }
}
