package dev.plinth.evolution;

import static java.util.Objects.requireNonNull;

import dev.plinth.evolution.Answers.Answer;
import dev.plinth.evolution.Answers.Kind;
import dev.plinth.project.schema.ColumnSchema;
import java.util.Optional;
import java.util.Set;

/**
 * A table that stays, while the steps of its columns are planned.
 *
 * @param planner the planner, which collects the steps
 * @param pair the table before and after
 * @param words the names that a user may use for the table
 */
record ChangedTable(Planner planner, TablePair pair, Set<String> words) {
  /** The argument of a column without a default. */
  static final String NO_DEFAULT = "server_default=None";

  ChangedTable {
    requireNonNull(planner);
    requireNonNull(pair);
    words = Set.copyOf(words);
  }

  Migration migration() {
    return planner.migration();
  }

  /** Returns the name of the table, which is the next one, since tables are renamed first. */
  String name() {
    return pair.after().name();
  }

  /** Returns the name of the primary key in the next schema. */
  String key() {
    return pair.after().key();
  }

  boolean isKey(ColumnPair column) {
    return column.after().name().equals(key());
  }

  /** Returns the place of a column that stays, by the former name, as the user knows it. */
  Place place(ColumnPair column) {
    return planner.before().place(pair.before().name(), column.before().name());
  }

  /** Returns the place of a column of the next schema. */
  Place place(ColumnSchema column) {
    return planner.after().place(name(), column.name());
  }

  /** Returns the name of a column in messages of the migration, by the former names. */
  String label(ColumnPair column) {
    return pair.before().name() + '.' + column.before().name();
  }

  /** Returns the answer of the user for a field; empty if there is none. */
  Optional<Answer> find(Kind kind, String field) {
    return planner.answers().find(kind, words, field);
  }

  /** Returns a statement that lets a column have nulls, or not. */
  String nullable(String column, boolean nullable) {
    return Python.call(
        "op.alter_column",
        Python.name(name()),
        Python.name(column),
        nullable ? "nullable=True" : "nullable=False");
  }

  /** Returns a statement that sets the default of a column. */
  String setDefault(String column, String serverDefault) {
    return Python.call("op.alter_column", Python.name(name()), Python.name(column), serverDefault);
  }

  void addUnique(String column) {
    String constraint = SqlName.unique(name(), column);
    migration()
        .add(
            Unique.createUnique(name(), constraint, column), Unique.dropUnique(name(), constraint));
  }
}
