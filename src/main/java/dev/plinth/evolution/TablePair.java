package dev.plinth.evolution;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.project.schema.TableSchema;
import java.util.List;
import java.util.Optional;

/**
 * A table that stays.
 *
 * @param before the table in the former schema
 * @param after the table in the next schema
 * @param columns the columns that stay
 * @param removed the columns of the former schema that do not stay
 * @param added the columns of the next schema that are new
 */
record TablePair(
    TableSchema before,
    TableSchema after,
    List<ColumnPair> columns,
    List<ColumnSchema> removed,
    List<ColumnSchema> added) {
  TablePair {
    requireNonNull(before);
    requireNonNull(after);
    columns = List.copyOf(columns);
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  boolean isRenamed() {
    return !before.name().equals(after.name());
  }

  /** Returns whether another column becomes the primary key. */
  boolean movesKey() {
    return columns.stream()
        .noneMatch(
            pair ->
                pair.before().name().equals(before.key())
                    && pair.after().name().equals(after.key()));
  }

  /** Returns the pair of a column of the next schema; empty if the column is new. */
  Optional<ColumnPair> pairOf(String column) {
    return columns.stream().filter(pair -> pair.after().name().equals(column)).findFirst();
  }
}
