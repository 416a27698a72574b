package dev.plinth.evolution;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.schema.ColumnSchema;

/**
 * A column that stays.
 *
 * @param before the column in the former schema
 * @param after the column in the next schema
 */
record ColumnPair(ColumnSchema before, ColumnSchema after) {
  ColumnPair {
    requireNonNull(before);
    requireNonNull(after);
  }

  boolean isRenamed() {
    return !before.name().equals(after.name());
  }
}
