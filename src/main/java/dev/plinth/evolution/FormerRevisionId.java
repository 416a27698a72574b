package dev.plinth.evolution;

import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.project.schema.ColumnSchema.Filled;
import dev.plinth.project.schema.Schema;
import dev.plinth.project.schema.TableSchema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The id that version 0.1 gave to the revision that creates a schema: a digest of the columns
 * alone. Its projects do not contain their spec, so the id shows whether a spec is theirs.
 */
public final class FormerRevisionId {
  private static final String ACCOUNTS = "auth_users";

  private FormerRevisionId() {}

  /** Returns the ids that versions so far gave to the revision that creates a schema. */
  public static Set<String> all(Schema schema) {
    Set<String> ids = new LinkedHashSet<>(List.of(schema.id()));
    variants(schema).forEach(variant -> ids.add(of(variant)));
    return ids;
  }

  static String of(Schema schema) {
    String lines =
        schema.tables().stream()
            .flatMap(FormerRevisionId::lines)
            .sorted()
            .collect(Collectors.joining("\n"));
    return Schema.digest(lines);
  }

  /** Returns the schemas that former versions created for the spec that now has this schema. */
  static List<Schema> variants(Schema schema) {
    return List.of(
        schema,
        new Schema(schema.tables().stream().map(FormerRevisionId::withUniqueLogin).toList()));
  }

  /** Returns the table as version 0.1 created it, whose login names were unique with their case. */
  private static TableSchema withUniqueLogin(TableSchema table) {
    if (!table.name().equals(ACCOUNTS)) {
      return table;
    }
    List<ColumnSchema> columns =
        table.columns().stream()
            .map(column -> column.name().equals("email") ? unique(column) : column)
            .toList();
    return new TableSchema(table.name(), columns, table.key(), List.of());
  }

  private static ColumnSchema unique(ColumnSchema column) {
    return new ColumnSchema(column.name(), column.type(), column.nullable(), true, column.filled());
  }

  private static Stream<String> lines(TableSchema table) {
    return table.columns().stream()
        .map(
            column ->
                String.join(
                    " ",
                    table.name(),
                    column.name(),
                    column.sqlType(),
                    column.nullable() ? "null" : "not null",
                    column.unique() ? "unique" : "",
                    column.name().equals(table.key()) ? "primary key" : "",
                    column.filled() == Filled.NOW ? "default now" : ""));
  }
}
