package dev.plinth.evolution;

import dev.plinth.evolution.Answers.Kind;
import dev.plinth.evolution.OpenQuestion.Option;
import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.spec.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The step that changes the type of a column. */
final class TypeChange {
  private final ChangedTable table;

  TypeChange(ChangedTable table) {
    this.table = table;
  }

  /** Returns whether the type can change; adds a refusal or a question if it cannot. */
  boolean canConvert(ColumnPair column) {
    ColumnSchema from = column.before();
    ColumnSchema to = column.after();
    Optional<Conversion> conversion = Conversion.between(from.type(), to.type());
    boolean password = Side.isPassword(from) != Side.isPassword(to);
    boolean wasKey = from.name().equals(table.pair().before().key());
    boolean key = wasKey && table.isKey(column);
    boolean keyToText = key && to.type() == FieldType.STRING;
    if (conversion.isEmpty() || password || (key && !keyToText)) {
      String why =
          password
              ? "a password is stored as a hash"
              : key
                  ? "the values of a key are in URLs and in other systems"
                  : "no value of one type means one of the other";
      table
          .planner()
          .step(
              StepKind.TYPE_CHANGED,
              table.place(column),
              "%s cannot become %s: %s; add a new field instead"
                  .formatted(table.place(column), to.type().word(), why),
              Grade.REFUSE,
              Lock.NOTHING);
      return false;
    }
    if (keyToText && table.find(Kind.KEY, to.name()).isEmpty()) {
      Place place = table.place(to);
      table
          .planner()
          .ask(
              place,
              "Is the key %s a text from now on?".formatted(place),
              List.of(
                  new Option(
                      Kind.KEY.flag(), place.toString(), "rows keep their keys, written as texts")),
              "keep the type %s in the spec".formatted(from.type().word()));
      return false;
    }
    return true;
  }

  /** Adds the step. */
  void convert(ColumnPair column) {
    FieldType from = column.before().type();
    FieldType to = column.after().type();
    Conversion up = Conversion.between(from, to).orElseThrow();
    Conversion down = Conversion.between(to, from).orElseThrow();
    table
        .planner()
        .step(
            StepKind.TYPE_CHANGED,
            table.place(column),
            "%s: %s becomes %s%s"
                .formatted(
                    table.place(column),
                    from.word(),
                    to.word(),
                    up.free() ? "" : "; refused if there is " + up.offence()),
            table.isKey(column) ? Grade.ANSWER : up.free() ? Grade.FREE : Grade.CHECK,
            up.lock());
    String name = column.after().name();
    alterType(column, up, column.after(), table.label(column), true);
    String label = table.name() + '.' + name;
    alterType(column, down, column.before(), label, false);
  }

  private void alterType(
      ColumnPair column, Conversion conversion, ColumnSchema to, String label, boolean up) {
    String name = column.after().name();
    String quoted = SqlName.quoted(name);
    List<String> statements = new ArrayList<>();
    FieldType from = (up ? column.before() : column.after()).type();
    if (to.type().isTextual() && from == FieldType.FLOAT) {
      statements.add(Python.execute("SET LOCAL extra_float_digits = 1"));
    }
    if (to.type() == FieldType.DATETIME || from == FieldType.DATETIME) {
      statements.add(Python.execute("SET LOCAL timezone = 'UTC'"));
    }
    if (!conversion.offends().isEmpty()) {
      statements.add(
          Migration.refuse(
              label,
              table.name(),
              table.key(),
              conversion.offends().replace("#", quoted),
              conversion.offence(),
              "change these rows, or keep the type"));
    }
    boolean unique = column.before().unique() && column.after().unique();
    if (conversion.merges() && unique) {
      statements.add(
          Unique.refuseEqual(
              label, table.name(), table.key(), conversion.using().replace("#", quoted)));
    }
    List<String> arguments =
        new ArrayList<>(
            List.of(Python.name(table.name()), Python.name(name), "type_=" + Python.type(to)));
    if (!conversion.using().isEmpty()) {
      arguments.add(
          Python.keyword(
              Python.ARGUMENT, "postgresql_using", conversion.using().replace("#", quoted)));
    }
    statements.add(Python.call("op.alter_column", arguments.toArray(String[]::new)));
    if (up) {
      statements.forEach(table.migration()::up);
    } else {
      table.migration().downInOrder(statements);
    }
  }
}
