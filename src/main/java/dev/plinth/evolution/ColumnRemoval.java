package dev.plinth.evolution;

import dev.plinth.evolution.Answers.Kind;
import dev.plinth.evolution.OpenQuestion.Option;
import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.project.schema.ColumnSchema.Filled;
import java.util.ArrayList;
import java.util.List;

/** The step that removes a column and keeps its values aside. */
final class ColumnRemoval {
  private final ChangedTable table;

  ColumnRemoval(ChangedTable table) {
    this.table = table;
  }

  /**
   * Adds the step that removes a column.
   *
   * @param key the present name of the primary key
   */
  void remove(ColumnSchema column, String key) {
    String name = column.name();
    Place place = table.planner().before().place(table.pair().before().name(), column.name());
    if (table.find(Kind.DROP, column.name()).isEmpty()) {
      askRemoved(column, place);
      return;
    }
    table
        .planner()
        .step(
            StepKind.FIELD_REMOVED,
            place,
            "%s is removed; its values move to the schema %s"
                    .formatted(place, table.planner().attic())
                + table.planner().erasure(),
            Grade.ANSWER,
            Lock.SHORT);
    table.migration().up(keep("keep_column", key, name));
    table
        .migration()
        .up(Python.call("op.drop_column", Python.name(table.name()), Python.name(name)));
    List<String> down = new ArrayList<>();
    down.add(
        Python.call(
            "op.add_column",
            Python.name(table.name()),
            Python.column(
                new ColumnSchema(name, column.type(), true, false, Filled.NOTHING), "", true)));
    down.add(keep("bring_back_column", key, name));
    down.addAll(restored(column, name, key));
    table.migration().downInOrder(down);
  }

  private void askRemoved(ColumnSchema column, Place place) {
    List<Option> options = new ArrayList<>();
    for (ColumnSchema next :
        Likeness.columns(
            table.pair().before(), column, table.pair().after(), table.pair().added())) {
      boolean answered = table.planner().former().isRename(column.name(), next.name());
      Option option =
          new Option(
              Kind.RENAME.flag(),
              place + "=" + next.name(),
              "it is renamed to %s and keeps its data%s"
                  .formatted(next.name(), answered ? ", as a former revision did" : ""));
      options.add(answered ? 0 : options.size(), option);
    }
    options.add(
        new Option(
            Kind.DROP.flag(), place.toString(), "its data is no longer used, and kept aside"));
    boolean elsewhere =
        table.planner().after().schema().tables().stream()
            .filter(other -> !other.name().equals(table.name()))
            .flatMap(other -> other.columns().stream())
            .anyMatch(c -> c.name().equals(column.name()) && c.type() == column.type());
    table
        .planner()
        .ask(
            place,
            "What becomes of %s and its data?".formatted(place),
            options,
            elsewhere ? "values cannot move to a field of another entity; copy them by hand" : "");
  }

  private String keep(String function, String key, String name) {
    return Python.call(
        function,
        Python.text(table.name()),
        Python.text(key),
        Python.text(name),
        Python.text(SqlName.attic(table.name(), name)));
  }

  /** Returns what a column that was removed needs after its values are back. */
  private List<String> restored(ColumnSchema column, String name, String key) {
    List<String> after = new ArrayList<>();
    if (column.filled() == Filled.NOW || column.filled() == Filled.RANDOM_UUID) {
      String filled = column.filled().sql();
      after.add(
          Python.call(
              "op.alter_column",
              Python.name(table.name()),
              Python.name(name),
              Fill.serverDefault(column.filled())));
      after.add(
          Python.execute(
              "UPDATE %s SET %s = %s WHERE %s IS NULL"
                  .formatted(
                      SqlName.quoted(table.name()),
                      SqlName.quoted(name),
                      filled,
                      SqlName.quoted(name))));
    }
    if (!column.nullable() && column.filled() != Filled.IDENTITY) {
      after.add(
          Migration.refuse(
              table.name() + '.' + name,
              table.name(),
              key,
              SqlName.quoted(name) + " IS NULL",
              "no value, since it was removed and the row is newer",
              "delete these rows, or stay at this revision"));
    }
    if (!column.nullable()) {
      if (column.filled() == Filled.IDENTITY) {
        after.addAll(Identity.addAndNumber(table.name(), name));
      } else {
        after.add(
            Python.call(
                "op.alter_column", Python.name(table.name()), Python.name(name), "nullable=False"));
      }
    }
    if (column.unique()) {
      after.add(Unique.createUnique(table.name(), SqlName.unique(table.name(), name), name));
    }
    return after;
  }
}
