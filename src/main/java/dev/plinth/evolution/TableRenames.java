package dev.plinth.evolution;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.project.schema.ColumnSchema.Filled;
import dev.plinth.project.schema.TableSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Renames tables with their constraints and sequences. Where the names form a circle, one table
 * gets a temporary name first.
 */
final class TableRenames {
  private static final String TEMPORARY = "plinth_renamed";

  private final Migration migration;
  private final List<TablePair> kept;

  TableRenames(Migration migration, List<TablePair> kept) {
    this.migration = migration;
    this.kept = kept;
  }

  void add() {
    Map<String, TableSchema> tables = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (TablePair pair : kept) {
      if (pair.isRenamed()) {
        migration.lock(pair.before().name());
        tables.put(pair.before().name(), pair.before());
        names.put(pair.before().name(), pair.after().name());
        ColumnSchema key = pair.before().keyColumn();
        migration.expect(pair.before().name(), key.name(), Migration.definition(key, true));
      }
    }
    for (RenameOrder.Move move : RenameOrder.of(names, TEMPORARY)) {
      rename(requireNonNull(tables.get(move.original())), move.from(), move.to());
    }
  }

  private void rename(TableSchema table, String from, String to) {
    migration.add(
        Python.call("op.rename_table", Python.name(from), Python.name(to)),
        Python.call("op.rename_table", Python.name(to), Python.name(from)));
    renameConstraint(to, SqlName.primaryKey(from), SqlName.primaryKey(to));
    for (ColumnSchema column : table.columns()) {
      if (column.unique()) {
        String name = column.name();
        renameConstraint(to, SqlName.unique(from, name), SqlName.unique(to, name));
      }
      if (column.filled() == Filled.IDENTITY) {
        String name = column.name();
        renameSequence(migration, SqlName.sequence(from, name), SqlName.sequence(to, name));
      }
    }
  }

  private void renameConstraint(String table, String old, String next) {
    migration.add(constraint(table, old, next), constraint(table, next, old));
  }

  /** Returns a statement that renames a constraint. */
  static String constraint(String table, String from, String to) {
    return Python.execute(
        "ALTER TABLE %s RENAME CONSTRAINT %s TO %s"
            .formatted(SqlName.quoted(table), SqlName.quoted(from), SqlName.quoted(to)));
  }

  /** Adds the statements that rename a sequence, unless its shortened name stays. */
  static void renameSequence(Migration migration, String from, String to) {
    if (!from.equals(to)) {
      migration.add(sequence(from, to), sequence(to, from));
    }
  }

  private static String sequence(String from, String to) {
    return Python.execute(
        "ALTER SEQUENCE %s RENAME TO %s".formatted(SqlName.quoted(from), SqlName.quoted(to)));
  }
}
