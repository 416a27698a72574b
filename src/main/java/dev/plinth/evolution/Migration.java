package dev.plinth.evolution;

import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.project.schema.ColumnSchema.Filled;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * The statements of a migration, collected in order. Each statement is given with the one that
 * undoes it; what is undone is undone from the last to the first.
 */
final class Migration {
  private final TreeSet<String> locked = new TreeSet<>();
  private final List<String> expected = new ArrayList<>();
  private final List<String> upgrade = new ArrayList<>();
  private final List<String> downgrade = new ArrayList<>();

  /** Adds a statement and the one that undoes it. */
  void add(String up, String down) {
    upgrade.add(up);
    downgrade.add(down);
  }

  /** Adds a statement that needs not be undone. */
  void up(String statement) {
    upgrade.add(statement);
  }

  /** Adds a statement that only undoes. Later ones run earlier. */
  void down(String statement) {
    downgrade.add(statement);
  }

  /** Adds statements that only undo, which run in this order before all that was added earlier. */
  void downInOrder(List<String> statements) {
    for (int i = statements.size() - 1; i >= 0; i--) {
      downgrade.add(statements.get(i));
    }
  }

  /** Locks a table of the former schema before its rows are checked. */
  void lock(String table) {
    locked.add(table);
  }

  /** Requires that the database has a column as one of the definitions says. */
  void expect(String table, String column, String... definitions) {
    List<String> arguments = new ArrayList<>(List.of(Python.text(table), Python.text(column)));
    for (String definition : definitions) {
      arguments.add(Python.text(definition));
    }
    String statement = Python.call("expect", arguments.toArray(String[]::new));
    if (!expected.contains(statement)) {
      expected.add(statement);
    }
  }

  boolean isEmpty() {
    return upgrade.isEmpty();
  }

  /** Returns the statements of the upgrade, in order. */
  List<String> upgrade() {
    List<String> all = new ArrayList<>(expected);
    locked.forEach(table -> all.add(Python.execute("LOCK TABLE " + SqlName.quoted(table))));
    all.addAll(upgrade);
    return all;
  }

  /** Returns the statements of the downgrade, in order. */
  List<String> downgrade() {
    List<String> all = new ArrayList<>(downgrade);
    Collections.reverse(all);
    return all;
  }

  /**
   * Returns a statement that stops the migration if a row offends.
   *
   * @param label the column in the message
   * @param table the table
   * @param key the column that identifies a row
   * @param offends the condition in SQL
   * @param offence the words for a row that offends
   * @param cure the words for what to do
   */
  static String refuse(
      String label, String table, String key, String offends, String offence, String cure) {
    return Python.call(
        "refuse",
        Python.text(label),
        Python.text(table),
        Python.text(key),
        Python.keyword(Python.ARGUMENT, "offends", offends),
        Python.keyword(Python.ARGUMENT, "offence", offence),
        Python.keyword(Python.ARGUMENT, "cure", cure));
  }

  /** Returns the definition of a column as PostgreSQL's catalogue has it. */
  static String definition(ColumnSchema column, boolean key) {
    String type =
        switch (column.type()) {
          case STRING -> "character varying(255)";
          case DATETIME -> "timestamp with time zone";
          default -> column.sqlType();
        };
    StringBuilder definition = new StringBuilder(type);
    if (!column.nullable()) {
      definition.append(" NOT NULL");
    }
    if (column.filled() == Filled.IDENTITY) {
      definition.append(" IDENTITY");
    } else if (column.filled() != Filled.NOTHING) {
      definition.append(" DEFAULT ").append(column.filled().sql());
    }
    if (key) {
      definition.append(" PRIMARY KEY");
    }
    return column.unique() ? definition.append(" UNIQUE").toString() : definition.toString();
  }
}
