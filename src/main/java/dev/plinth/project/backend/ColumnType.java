package dev.plinth.project.backend;

import static java.util.Objects.requireNonNull;

import dev.plinth.spec.FieldType;

/**
 * The names of the type of a column in the generated files. Each field type has one column type.
 * The JSON Schema of a type is derived from its Pydantic type.
 *
 * @param sql the type in PostgreSQL
 * @param migration the SQLAlchemy type in the migration
 * @param model the annotation in app/models.py
 * @param schema the Pydantic type, as app/schemas.py names it
 */
public record ColumnType(String sql, String migration, String model, String schema) {
  public ColumnType {
    requireNonNull(sql);
    requireNonNull(migration);
    requireNonNull(model);
    requireNonNull(schema);
  }

  /** Returns the column type for a field type. */
  public static ColumnType of(FieldType type) {
    return switch (type) {
      case STRING -> new ColumnType("varchar(255)", "sa.String(255)", "str", "String");
      case INTEGER -> new ColumnType("bigint", "sa.BigInteger()", "int", "Integer");
      case FLOAT -> new ColumnType("double precision", "sa.Double()", "float", "Float");
      case BOOLEAN -> new ColumnType("boolean", "sa.Boolean()", "bool", "Boolean");
      case DATETIME ->
          new ColumnType("timestamptz", "sa.DateTime(timezone=True)", "dt.datetime", "Datetime");
      case UUID -> new ColumnType("uuid", "sa.Uuid()", "uuid.UUID", "Uuid");
      case TEXT -> new ColumnType("text", "sa.Text()", "database.Text", "Text");
    };
  }

  /** Returns the type of a primary key, as app/database.py and app/schemas.py name it. */
  public String key() {
    return schema + "Key";
  }
}
