package dev.plinth.evolution;

import dev.plinth.evolution.Answers.Answer;
import dev.plinth.evolution.Answers.Kind;
import dev.plinth.evolution.OpenQuestion.Option;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.project.schema.ColumnSchema.Filled;
import dev.plinth.project.vars.MigrationVars;
import dev.plinth.spec.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The step that adds a column, or asks for the values of existing rows. */
final class ColumnAddition {
  private final ChangedTable table;

  ColumnAddition(ChangedTable table) {
    this.table = table;
  }

  /** Adds the step that adds a column, or asks for the values of existing rows. */
  void add(ColumnSchema column) throws ProblemException {
    Place place = table.place(column);
    String drop =
        Python.call("op.drop_column", Python.name(table.name()), Python.name(column.name()));
    if (table.pair().before().column(column.name()).isEmpty()) {
      table.migration().up(Planner.sayKept(table.name(), column.name()));
    }
    Optional<Answer> fill =
        column.filled() == Filled.NOW ? Optional.empty() : table.find(Kind.FILL, column.name());
    boolean filled = fill.flatMap(Answer::value).isPresent();
    if (column.filled() == Filled.NOW || (column.nullable() && !filled)) {
      table
          .planner()
          .step(
              StepKind.FIELD_ADDED,
              place,
              column.filled() == Filled.NOW
                  ? place + " is added; existing rows get the time of the migration"
                  : place + " is added, empty in existing rows",
              Grade.FREE,
              Lock.SHORT);
      table
          .migration()
          .add(addColumn(column, MigrationVars.serverDefault(column), column.nullable()), drop);
      if (column.unique()) {
        addUnique(column.name());
      }
      return;
    }
    if (fill.isEmpty()) {
      askFill(column, place);
    } else if (fill.get().value().isEmpty()) {
      addToEmpty(column, place, drop);
    } else {
      Fill value = fill(column, place, fill.get().value().get());
      table
          .planner()
          .step(
              StepKind.FIELD_ADDED,
              place,
              "%s is added; existing rows get %s".formatted(place, value.words()),
              Grade.ANSWER,
              value.sql().equals("gen_random_uuid()") ? Lock.REWRITE : Lock.SHORT);
      table
          .migration()
          .add(
              addColumn(column, value.serverDefault(Python.NESTED_ARGUMENT), column.nullable()),
              drop);
      table.migration().up(table.setDefault(column.name(), ChangedTable.NO_DEFAULT));
      if (column.unique()) {
        addUnique(column.name());
      }
    }
  }

  private Fill fill(ColumnSchema column, Place place, String value) throws ProblemException {
    if (Side.isPassword(column)) {
      throw new ProblemException(
          "cannot fill %s: a password is stored as a hash".formatted(place),
          "make the field nullable; each row gets its password later");
    }
    return Fill.of(place, column, value);
  }

  private void addToEmpty(ColumnSchema column, Place place, String drop) {
    table
        .planner()
        .step(
            StepKind.FIELD_ADDED,
            place,
            place + " is added; refused if there are rows",
            Grade.CHECK,
            Lock.SHORT);
    table
        .migration()
        .up(
            Migration.refuse(
                table.name() + '.' + column.name(),
                table.name(),
                table.key(),
                "true",
                "no value, since the field is new,",
                "use --fill %s=%s, or make it nullable"
                    .formatted(place, Fill.example(column.type()))));
    table.migration().add(addColumn(column, MigrationVars.serverDefault(column), false), drop);
    if (column.unique()) {
      addUnique(column.name());
    }
  }

  private void askFill(ColumnSchema column, Place place) {
    boolean constant = !Side.isPassword(column) && !column.unique();
    List<Option> options = new ArrayList<>();
    Optional<String> former =
        table
            .planner()
            .former()
            .fill(place)
            .filter(value -> constant && Fill.isPossible(column.type(), value));
    former.ifPresent(
        value ->
            options.add(
                new Option(
                    Kind.FILL.flag(),
                    place + "=" + value,
                    "existing rows get %s, as in a former revision".formatted(value))));
    if (constant || (column.unique() && column.type() == FieldType.UUID)) {
      String example = Fill.example(column.type());
      if (former.filter(example::equals).isEmpty()) {
        options.add(
            new Option(Kind.FILL.flag(), place + "=" + example, "existing rows get " + example));
      }
    }
    options.add(
        new Option(Kind.FILL.flag(), place.toString(), "there are no rows yet, which is checked"));
    List<String> removed =
        table.pair().removed().stream()
            .filter(
                old ->
                    Likeness.columns(
                                table.pair().before(), old, table.pair().after(), List.of(column))
                            .size()
                        == 1)
            .filter(old -> table.find(Kind.DROP, old.name()).isEmpty())
            .map(ColumnSchema::name)
            .toList();
    table
        .planner()
        .ask(
            place,
            removed.isEmpty()
                ? "%s is new and needs a value: which one do existing rows get?".formatted(place)
                : "If %s is new, and not %s renamed: which value do existing rows get?"
                    .formatted(place, String.join(" or ", removed)),
            options,
            "make the field nullable in the spec");
  }

  private void addUnique(String column) {
    String constraint = SqlName.unique(table.name(), column);
    table
        .migration()
        .add(
            Python.call(
                "add_unique",
                Python.text(constraint),
                Python.text(table.name()),
                Python.text(column)),
            Unique.dropUnique(table.name(), constraint));
  }

  private String addColumn(ColumnSchema column, String serverDefault, boolean nullable) {
    return Python.call(
        "op.add_column",
        Python.name(table.name()),
        Python.column(column, serverDefault, nullable),
        "if_not_exists=True");
  }
}
