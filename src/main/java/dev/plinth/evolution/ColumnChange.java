package dev.plinth.evolution;

import dev.plinth.evolution.Answers.Answer;
import dev.plinth.evolution.Answers.Kind;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.project.schema.ColumnSchema.Filled;
import java.util.Optional;

/** The steps of a column that stays. */
final class ColumnChange {
  private final ChangedTable table;

  ColumnChange(ChangedTable table) {
    this.table = table;
  }

  /** Adds the step of a rename, whose statements come with those of the other renames. */
  void tellRename(ColumnPair column) {
    table
        .planner()
        .step(
            StepKind.FIELD_RENAMED,
            table.place(column),
            "%s becomes %s; its data stays"
                .formatted(table.place(column), table.place(column.after())),
            Grade.ANSWER,
            Lock.SHORT);
  }

  /** Adds the steps of a column that has its new name already. */
  void change(ColumnPair column) throws ProblemException {
    ColumnSchema from = column.before();
    ColumnSchema to = column.after();
    boolean retyped = from.type() != to.type();
    TypeChange type = new TypeChange(table);
    if (retyped && !type.canConvert(column)) {
      return;
    }
    boolean refilled = from.filled() != to.filled();
    if (refilled) {
      stopFilling(column);
    }
    if (retyped) {
      type.convert(column);
    }
    if (from.nullable() && !to.nullable() && !(table.pair().movesKey() && table.isKey(column))) {
      require(column);
    }
    if (!from.nullable() && to.nullable()) {
      allowNull(column);
    }
    if (refilled) {
      startFilling(column, retyped);
    }
  }

  private void require(ColumnPair column) throws ProblemException {
    String name = column.after().name();
    Optional<Answer> fill = table.find(Kind.FILL, name);
    Optional<String> value = fill.flatMap(Answer::value);
    if (value.isPresent()) {
      Fill filled = Fill.of(table.place(column.after()), column.after(), value.get());
      table
          .planner()
          .step(
              StepKind.NULLABLE_REMOVED,
              table.place(column),
              "%s needs a value; rows without one get %s"
                  .formatted(table.place(column), filled.words()),
              Grade.ANSWER,
              Lock.REWRITE);
      fillEmpty(column.after(), filled);
    } else {
      table
          .planner()
          .step(
              StepKind.NULLABLE_REMOVED,
              table.place(column),
              "%s needs a value; refused if a row has none".formatted(table.place(column)),
              Grade.CHECK,
              Lock.SHORT);
      table
          .migration()
          .up(
              Migration.refuse(
                  table.label(column),
                  table.name(),
                  table.key(),
                  SqlName.quoted(name) + " IS NULL",
                  "no value",
                  "give each row one, or use --fill %s=%s"
                      .formatted(
                          table.place(column.after()), Fill.example(column.after().type()))));
    }
    table.migration().add(table.nullable(name, false), table.nullable(name, true));
  }

  private void fillEmpty(ColumnSchema column, Fill filled) {
    String name = column.name();
    table.migration().up(table.setDefault(name, filled.serverDefault(Python.ARGUMENT)));
    table
        .migration()
        .up(
            Python.execute(
                "UPDATE %s SET %s = DEFAULT WHERE %s IS NULL"
                    .formatted(
                        SqlName.quoted(table.name()), SqlName.quoted(name), SqlName.quoted(name))));
    boolean now = column.filled() == Filled.NOW;
    table
        .migration()
        .up(table.setDefault(name, now ? Fill.serverDefault(Filled.NOW) : ChangedTable.NO_DEFAULT));
  }

  private void allowNull(ColumnPair column) {
    String name = column.after().name();
    table
        .planner()
        .step(
            StepKind.NULLABLE_ADDED,
            table.place(column),
            table.place(column) + " may be empty",
            Grade.FREE,
            Lock.SHORT);
    table.migration().add(table.nullable(name, true), table.nullable(name, false));
    table
        .migration()
        .down(
            Migration.refuse(
                table.name() + '.' + name,
                table.name(),
                table.key(),
                SqlName.quoted(name) + " IS NULL",
                "no value",
                "give each row one"));
  }

  private void stopFilling(ColumnPair column) {
    Filled filled = column.before().filled();
    String name = column.after().name();
    if (filled == Filled.IDENTITY) {
      table.migration().up(Identity.drop(table.name(), name));
      table.migration().downInOrder(Identity.add(table.name(), name));
    } else if (filled != Filled.NOTHING) {
      table
          .migration()
          .add(
              table.setDefault(name, ChangedTable.NO_DEFAULT),
              table.setDefault(name, Fill.serverDefault(filled)));
    }
  }

  private void startFilling(ColumnPair column, boolean retyped) {
    Filled filled = column.after().filled();
    String name = column.after().name();
    boolean explained = table.pair().movesKey() || retyped;
    if (!explained) {
      table
          .planner()
          .step(
              StepKind.DEFAULT_CHANGED,
              table.place(column),
              filled == Filled.NOTHING
                  ? table.place(column) + " is no longer filled by the server"
                  : table.place(column) + " is filled by the server if it is left out",
              Grade.FREE,
              Lock.SHORT);
    }
    if (filled == Filled.IDENTITY) {
      Identity.add(table.name(), name).forEach(table.migration()::up);
      table.migration().down(Identity.drop(table.name(), name));
    } else if (filled != Filled.NOTHING) {
      table
          .migration()
          .add(
              table.setDefault(name, Fill.serverDefault(filled)),
              table.setDefault(name, ChangedTable.NO_DEFAULT));
    }
  }
}
