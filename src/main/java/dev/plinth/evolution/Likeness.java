package dev.plinth.evolution;

import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.project.schema.TableSchema;
import java.util.Comparator;
import java.util.List;

/** Orders what a removed table or field may have become. The order proposes, it never decides. */
final class Likeness {
  private Likeness() {}

  /** Returns the new tables, the likest first. */
  static List<TableSchema> tables(
      Side before, Side after, TableSchema removed, List<TableSchema> added) {
    String entity = before.entity(removed.name());
    return added.stream()
        .sorted(
            Comparator.comparing((TableSchema t) -> !after.entity(t.name()).equals(entity))
                .thenComparing(t -> -shared(removed, t))
                .thenComparing(t -> distance(removed.name(), t.name()))
                .thenComparing(TableSchema::name))
        .toList();
  }

  /** Returns the new fields that the values of a removed one can become, the likest first. */
  static List<ColumnSchema> columns(
      TableSchema table, ColumnSchema removed, TableSchema next, List<ColumnSchema> added) {
    int place = table.columns().indexOf(removed);
    return added.stream()
        .filter(column -> Side.isPassword(column) == Side.isPassword(removed))
        .filter(column -> Conversion.between(removed.type(), column.type()).isPresent())
        .sorted(
            Comparator.comparing((ColumnSchema c) -> c.type() != removed.type())
                .thenComparing(c -> distance(removed.name(), c.name()))
                .thenComparing(c -> Math.abs(next.columns().indexOf(c) - place))
                .thenComparing(ColumnSchema::name))
        .toList();
  }

  private static int shared(TableSchema one, TableSchema other) {
    return (int)
        one.columns().stream().filter(column -> other.column(column.name()).isPresent()).count();
  }

  /** Returns the number of letters to insert, delete or replace (Levenshtein, 1965). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
