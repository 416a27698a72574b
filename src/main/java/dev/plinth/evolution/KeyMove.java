package dev.plinth.evolution;

import dev.plinth.evolution.Answers.Kind;
import dev.plinth.evolution.OpenQuestion.Option;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.project.vars.MigrationVars;
import dev.plinth.spec.FieldType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The step that makes another column the primary key of a table. */
final class KeyMove {
  private final Planner planner;
  private final TablePair pair;
  private final Set<String> words;
  private final Map<String, String> present;
  private String name;

  /**
   * Creates the step of a table.
   *
   * @param words the names that a user may use for the table
   * @param present the present names of the columns of the former table
   */
  KeyMove(Planner planner, TablePair pair, Set<String> words, Map<String, String> present) {
    this.planner = planner;
    this.pair = pair;
    this.words = words;
    this.present = present;
    this.name = present.getOrDefault(pair.before().key(), pair.before().key());
  }

  /** Returns the present name of the primary key. */
  String name() {
    return name;
  }

  void add() throws ProblemException {
    if (!pair.movesKey()) {
      return;
    }
    ColumnSchema key = pair.after().keyColumn();
    Place place = planner.after().place(pair.after().name(), key.name());
    Optional<ColumnPair> existing = pair.pairOf(key.name());
    if (planner.answers().find(Kind.KEY, words, key.name()).isEmpty()) {
      planner.ask(
          place,
          "Is %s the key of %s from now on, so that its URLs change?"
              .formatted(key.name(), place.entity()),
          List.of(new Option(Kind.KEY.flag(), place.toString(), "the URLs of its rows change")),
          "keep %s as the primary key in the spec".formatted(pair.before().key()));
      return;
    }
    if (existing.filter(each -> each.before().type() != each.after().type()).isPresent()) {
      refuse(place, "it changes its type at the same time; change the type first");
      return;
    }
    if (existing.isEmpty() && key.type() == FieldType.STRING) {
      refuse(place, "existing rows have no values for it; add the field first, fill it, and then");
      return;
    }
    planner.step(
        StepKind.KEY_MOVED,
        place,
        "%s becomes the key of %s; the URLs of its rows change"
            .formatted(key.name(), place.entity()),
        Grade.ANSWER,
        existing.isPresent() ? Lock.SHORT : Lock.REWRITE);
    if (existing.isPresent()) {
      moveTo(existing.get());
    } else {
      moveToNew(key);
    }
  }

  private void refuse(Place place, String why) {
    planner.step(
        StepKind.KEY_MOVED,
        place,
        "%s cannot become the key: %s".formatted(place, why),
        Grade.REFUSE,
        Lock.NOTHING);
  }

  private void moveTo(ColumnPair column) {
    String table = pair.after().name();
    String old = name;
    String next = present.getOrDefault(column.before().name(), column.before().name());
    Migration migration = planner.migration();
    String label = pair.before().name() + '.' + column.before().name();
    if (column.before().nullable()) {
      migration.up(
          Migration.refuse(
              label,
              table,
              old,
              SqlName.quoted(next) + " IS NULL",
              "no value",
              "give each row one"));
      migration.down(
          Python.call("op.alter_column", Python.name(table), Python.name(next), "nullable=True"));
    }
    if (column.before().unique()) {
      String unique = SqlName.unique(table, next);
      migration.add(Unique.dropUnique(table, unique), Unique.createUnique(table, unique, next));
    } else {
      migration.up(Unique.refuseEqual(label, table, old, SqlName.quoted(next)));
    }
    exchange(table, old, next);
    name = next;
  }

  private void moveToNew(ColumnSchema key) {
    String table = pair.after().name();
    planner
        .migration()
        .add(
            Python.call(
                "op.add_column",
                Python.name(table),
                Python.column(key, MigrationVars.serverDefault(key), false)),
            Python.call("op.drop_column", Python.name(table), Python.name(key.name())));
    exchange(table, name, key.name());
    name = key.name();
  }

  private void exchange(String table, String old, String next) {
    Migration migration = planner.migration();
    String drop =
        Python.call(
            "op.drop_constraint",
            Python.text(SqlName.primaryKey(table)),
            Python.name(table),
            "type_=\"primary\"");
    migration.add(drop, create(table, old));
    migration.add(create(table, next), drop);
  }

  private static String create(String table, String column) {
    return Python.call(
        "op.create_primary_key",
        Python.text(SqlName.primaryKey(table)),
        Python.name(table),
        Python.list(column));
  }
}
