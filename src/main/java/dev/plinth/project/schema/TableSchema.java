package dev.plinth.project.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of a database.
 *
 * @param name the name in PostgreSQL
 * @param columns the columns, in the order in which they are created
 * @param key the name of the column that is the primary key
 * @param indexes the indexes, besides those of the primary key and of unique columns
 */
public record TableSchema(
    String name, List<ColumnSchema> columns, String key, List<IndexSchema> indexes) {
  public TableSchema {
    requireNonNull(name);
    columns = List.copyOf(columns);
    requireNonNull(key);
    indexes = List.copyOf(indexes);
  }

  /** Returns the column with a name; empty if there is none. */
  public Optional<ColumnSchema> column(String column) {
    return columns.stream().filter(each -> each.name().equals(column)).findFirst();
  }

  /**
   * Returns the column that is the primary key.
   *
   * @throws IllegalStateException if there is no such column
   */
  public ColumnSchema keyColumn() {
    return column(key).orElseThrow(() -> new IllegalStateException(name + " has no " + key));
  }

  /** Returns one line for each thing that is created, from which the id of a schema is made. */
  Stream<String> facts() {
    return Stream.of(
            columns.stream().map(ColumnSchema::fact),
            Stream.of("primary key " + key),
            indexes.stream().map(IndexSchema::fact))
        .flatMap(all -> all)
        .map(fact -> name + ' ' + fact);
  }
}
