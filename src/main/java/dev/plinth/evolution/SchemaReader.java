package dev.plinth.evolution;

import dev.plinth.project.backend.ColumnType;
import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.project.schema.ColumnSchema.Filled;
import dev.plinth.project.schema.IndexSchema;
import dev.plinth.project.schema.Schema;
import dev.plinth.project.schema.TableSchema;
import dev.plinth.spec.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the schema in alembic/spec.json. */
final class SchemaReader {
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
  private static final Pattern EXPRESSION =
      Pattern.compile("[a-z_][a-z0-9_]{0,62}|lower\\([a-z_][a-z0-9_]{0,62}\\)");

  private SchemaReader() {}

  static Schema read(JsonPart schema) throws InvalidSpecFile {
    List<TableSchema> tables = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonPart table : schema.withKeys(Set.of("tables")).member("tables").elements()) {
      tables.add(table(table, names));
    }
    return new Schema(tables);
  }

  private static TableSchema table(JsonPart table, Set<String> names) throws InvalidSpecFile {
    table.withKeys(Set.of("name", "key", "columns", "indexes"));
    List<ColumnSchema> columns = new ArrayList<>();
    Set<String> columnNames = new HashSet<>();
    for (JsonPart column : table.member("columns").elements()) {
      columns.add(column(column, columnNames));
    }
    JsonPart key = table.member("key");
    key.require(columnNames.contains(key.text()), "the name of a column");
    List<IndexSchema> indexes = new ArrayList<>();
    if (table.has("indexes")) {
      for (JsonPart index : table.member("indexes").elements()) {
        indexes.add(index(index));
      }
    }
    return new TableSchema(name(table, names), columns, key.text(), indexes);
  }

  private static ColumnSchema column(JsonPart column, Set<String> names) throws InvalidSpecFile {
    column.withKeys(Set.of("name", "type", "nullable", "unique", "default"));
    return new ColumnSchema(
        name(column, names),
        type(column.member("type")),
        column.flag("nullable", false),
        column.flag("unique", false),
        column.has("default") ? filled(column.member("default")) : Filled.NOTHING);
  }

  private static FieldType type(JsonPart type) throws InvalidSpecFile {
    String sql = type.text();
    for (FieldType each : FieldType.values()) {
      if (ColumnType.of(each).sql().equals(sql)) {
        return each;
      }
    }
    throw new InvalidSpecFile(type.place() + " is not a type that this version knows");
  }

  private static Filled filled(JsonPart part) throws InvalidSpecFile {
    String sql = part.text();
    return Arrays.stream(Filled.values())
        .filter(each -> each != Filled.NOTHING && each.sql().equals(sql))
        .findFirst()
        .orElseThrow(
            () -> new InvalidSpecFile(part.place() + " is not a default that this version knows"));
  }

  private static IndexSchema index(JsonPart index) throws InvalidSpecFile {
    index.withKeys(Set.of("name", "expression", "unique"));
    JsonPart expression = index.member("expression");
    expression.require(
        EXPRESSION.matcher(expression.text()).matches(), "a column or lower(a column)");
    return new IndexSchema(
        name(index, new HashSet<>()), expression.text(), index.flag("unique", false));
  }

  /** Reads the name of a table, a column or an index, and adds it to the names of its siblings. */
  private static String name(JsonPart part, Set<String> siblings) throws InvalidSpecFile {
    JsonPart name = part.member("name");
    name.require(NAME.matcher(name.text()).matches(), "a name in snake_case");
    name.require(siblings.add(name.text()), "a name of its own");
    return name.text();
  }
}
