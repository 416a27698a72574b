package dev.plinth.evolution;

import dev.plinth.evolution.Answers.Answer;
import dev.plinth.evolution.Answers.Kind;
import dev.plinth.evolution.OpenQuestion.Option;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.project.schema.ColumnSchema.Filled;
import dev.plinth.spec.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps of the columns of one table. */
final class ColumnSteps {
  /** The longest text that fits into a unique index, in bytes. */
  private static final int LONGEST_UNIQUE = 2_600;

  private static final String NO_DEFAULT = "server_default=None";

  private final Planner planner;
  private final TablePair pair;
  private final Set<String> words;
  private final Migration migration;
  private final String table;

  ColumnSteps(Planner planner, TablePair pair, Set<String> words) {
    this.planner = planner;
    this.pair = pair;
    this.words = words;
    this.migration = planner.migration();
    this.table = pair.after().name();
  }

  /** Returns the place of a column as the user knows it: by the former name, if it has one. */
  private Place place(ColumnPair column) {
    return planner.before().place(pair.before().name(), column.before().name());
  }

  private Place place(ColumnSchema added) {
    return planner.after().place(table, added.name());
  }

  private String label(ColumnPair column) {
    return pair.before().name() + '.' + column.before().name();
  }

  private String key() {
    return pair.after().key();
  }

  private boolean isKey(ColumnPair column) {
    return column.after().name().equals(pair.after().key());
  }

  void stopBeingUnique(ColumnPair column) {
    if (!column.before().unique() || column.after().unique() || isKey(column)) {
      return;
    }
    String name = SqlName.unique(table, column.before().name());
    planner.step(
        StepKind.UNIQUE_REMOVED,
        place(column),
        place(column) + " need not be unique any more",
        Grade.FREE,
        Lock.SHORT);
    migration.add(dropUnique(table, name), createUnique(table, name, column.before().name()));
    migration.down(
        refuseEqual(
            label(column), table, pair.before().key(), SqlName.quoted(column.before().name())));
  }

  void tellRename(ColumnPair column) {
    planner.step(
        StepKind.FIELD_RENAMED,
        place(column),
        "%s becomes %s; its data stays".formatted(place(column), place(column.after())),
        Grade.ANSWER,
        Lock.SHORT);
  }

  /**
   * Adds the step that removes a column.
   *
   * @param key the present name of the primary key
   */
  void remove(ColumnSchema column, String key) {
    String name = column.name();
    Place place = planner.before().place(pair.before().name(), column.name());
    Optional<Answer> drop = planner.answers().find(Kind.DROP, words, column.name());
    if (drop.isEmpty() && !planner.answers().find(Kind.DROP, words, "").isPresent()) {
      askRemoved(column, place);
      return;
    }
    planner.step(
        StepKind.FIELD_REMOVED,
        place,
        "%s is removed; its values move to the schema %s".formatted(place, planner.attic())
            + planner.erasure(),
        Grade.ANSWER,
        Lock.SHORT);
    migration.up(keep("keep_column", key, name));
    migration.up(Python.call("op.drop_column", Python.name(table), Python.name(name)));
    List<String> down = new ArrayList<>();
    down.add(
        Python.call(
            "op.add_column",
            Python.name(table),
            Python.column(
                new ColumnSchema(name, column.type(), true, false, Filled.NOTHING), "", true)));
    down.add(keep("bring_back_column", key, name));
    down.addAll(restored(column, name, key));
    migration.downInOrder(down);
  }

  private void askRemoved(ColumnSchema column, Place place) {
    List<Option> options = new ArrayList<>();
    for (ColumnSchema next : Likeness.columns(pair.before(), column, pair.after(), pair.added())) {
      options.add(
          new Option(
              Kind.RENAME.flag(),
              place + "=" + next.name(),
              "it is renamed to %s and keeps its data".formatted(next.name())));
    }
    options.add(
        new Option(
            Kind.DROP.flag(), place.toString(), "its data is no longer used, and kept aside"));
    boolean elsewhere =
        planner.after().schema().tables().stream()
            .filter(other -> !other.name().equals(table))
            .flatMap(other -> other.columns().stream())
            .anyMatch(c -> c.name().equals(column.name()) && c.type() == column.type());
    planner.ask(
        place,
        "What becomes of %s and its data?".formatted(place),
        options,
        elsewhere ? "values cannot move to a field of another entity; copy them by hand" : "");
  }

  private String keep(String function, String key, String name) {
    return Python.call(
        function,
        Python.text(table),
        Python.text(key),
        Python.text(name),
        Python.text(SqlName.attic(table, name)));
  }

  /** Returns what a column that was removed needs after its values are back. */
  private List<String> restored(ColumnSchema column, String name, String key) {
    List<String> after = new ArrayList<>();
    if (column.filled() == Filled.NOW || column.filled() == Filled.RANDOM_UUID) {
      String filled = column.filled().sql();
      after.add(
          Python.call(
              "op.alter_column",
              Python.name(table),
              Python.name(name),
              Fill.serverDefault(column.filled())));
      after.add(
          Python.execute(
              "UPDATE %s SET %s = %s WHERE %s IS NULL"
                  .formatted(
                      SqlName.quoted(table), SqlName.quoted(name), filled, SqlName.quoted(name))));
    }
    if (!column.nullable() && column.filled() != Filled.IDENTITY) {
      after.add(
          Migration.refuse(
              table + '.' + name,
              table,
              key,
              SqlName.quoted(name) + " IS NULL",
              "no value, since it was removed and the row is newer",
              "delete these rows, or stay at this revision"));
    }
    if (!column.nullable()) {
      if (column.filled() == Filled.IDENTITY) {
        after.addAll(Identity.addAndNumber(table, name));
      } else {
        after.add(
            Python.call(
                "op.alter_column", Python.name(table), Python.name(name), "nullable=False"));
      }
    }
    if (column.unique()) {
      after.add(createUnique(table, SqlName.unique(table, name), name));
    }
    return after;
  }

  void change(ColumnPair column) throws ProblemException {
    ColumnSchema from = column.before();
    ColumnSchema to = column.after();
    boolean retyped = from.type() != to.type();
    if (retyped && !canConvert(column)) {
      return;
    }
    boolean refilled = from.filled() != to.filled();
    if (refilled) {
      stopFilling(column);
    }
    if (retyped) {
      convert(column);
    }
    if (from.nullable() && !to.nullable() && !(pair.movesKey() && isKey(column))) {
      require(column);
    }
    if (!from.nullable() && to.nullable()) {
      allowNull(column);
    }
    if (refilled) {
      startFilling(column, retyped);
    }
  }

  private boolean canConvert(ColumnPair column) {
    ColumnSchema from = column.before();
    ColumnSchema to = column.after();
    Optional<Conversion> conversion = Conversion.between(from.type(), to.type());
    boolean password = Side.isPassword(from) != Side.isPassword(to);
    boolean wasKey = from.name().equals(pair.before().key());
    boolean key = wasKey && isKey(column);
    boolean keyToText = key && to.type() == FieldType.STRING;
    if (conversion.isEmpty() || password || (key && !keyToText)) {
      String why =
          password
              ? "a password is stored as a hash"
              : key
                  ? "the values of a key are in URLs and in other systems"
                  : "no value of one type means one of the other";
      planner.step(
          StepKind.TYPE_CHANGED,
          place(column),
          "%s cannot become %s: %s; add a new field instead"
              .formatted(place(column), to.type().word(), why),
          Grade.REFUSE,
          Lock.NOTHING);
      return false;
    }
    if (keyToText && planner.answers().find(Kind.KEY, words, to.name()).isEmpty()) {
      Place place = place(to);
      planner.ask(
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

  private void convert(ColumnPair column) {
    FieldType from = column.before().type();
    FieldType to = column.after().type();
    Conversion up = Conversion.between(from, to).orElseThrow();
    Conversion down = Conversion.between(to, from).orElseThrow();
    planner.step(
        StepKind.TYPE_CHANGED,
        place(column),
        "%s: %s becomes %s%s"
            .formatted(
                place(column),
                from.word(),
                to.word(),
                up.offends().isEmpty() ? "" : "; refused if there is " + up.offence()),
        isKey(column) ? Grade.ANSWER : up.offends().isEmpty() ? Grade.FREE : Grade.CHECK,
        up.lock());
    String name = column.after().name();
    alterType(column, up, column.after(), label(column), true);
    String label = table + '.' + name;
    alterType(column, down, column.before(), label, false);
  }

  private void alterType(
      ColumnPair column, Conversion conversion, ColumnSchema to, String label, boolean up) {
    String name = column.after().name();
    String quoted = SqlName.quoted(name);
    List<String> statements = new ArrayList<>();
    if (!conversion.offends().isEmpty()) {
      statements.add(
          Migration.refuse(
              label,
              table,
              key(),
              conversion.offends().replace("#", quoted),
              conversion.offence(),
              "change these rows, or keep the type"));
    }
    boolean unique = column.before().unique() && column.after().unique();
    if (conversion.merges() && unique) {
      statements.add(refuseEqual(label, table, key(), conversion.using().replace("#", quoted)));
    }
    List<String> arguments =
        new ArrayList<>(List.of(Python.name(table), Python.name(name), "type_=" + Python.type(to)));
    if (!conversion.using().isEmpty()) {
      arguments.add(
          Python.keyword(
              Python.ARGUMENT, "postgresql_using", conversion.using().replace("#", quoted)));
    }
    statements.add(Python.call("op.alter_column", arguments.toArray(String[]::new)));
    if (up) {
      statements.forEach(migration::up);
    } else {
      migration.downInOrder(statements);
    }
  }

  private void require(ColumnPair column) throws ProblemException {
    String name = column.after().name();
    Optional<Answer> fill = planner.answers().find(Kind.FILL, words, name);
    Optional<String> value = fill.flatMap(Answer::value);
    if (value.isPresent()) {
      Fill filled = Fill.of(place(column.after()), column.after(), value.get());
      planner.step(
          StepKind.NULLABLE_REMOVED,
          place(column),
          "%s needs a value; rows without one get %s".formatted(place(column), filled.words()),
          Grade.ANSWER,
          Lock.REWRITE);
      fillEmpty(name, filled);
    } else {
      planner.step(
          StepKind.NULLABLE_REMOVED,
          place(column),
          "%s needs a value; refused if a row has none".formatted(place(column)),
          Grade.CHECK,
          Lock.SHORT);
      migration.up(
          Migration.refuse(
              label(column),
              table,
              key(),
              SqlName.quoted(name) + " IS NULL",
              "no value",
              "give each row one, or use --fill %s=%s"
                  .formatted(place(column.after()), Fill.example(column.after().type()))));
    }
    migration.add(nullable(name, false), nullable(name, true));
  }

  private void fillEmpty(String name, Fill filled) {
    migration.up(setDefault(name, filled.serverDefault(Python.ARGUMENT)));
    migration.up(
        Python.execute(
            "UPDATE %s SET %s = DEFAULT WHERE %s IS NULL"
                .formatted(SqlName.quoted(table), SqlName.quoted(name), SqlName.quoted(name))));
    migration.up(setDefault(name, NO_DEFAULT));
  }

  private void allowNull(ColumnPair column) {
    String name = column.after().name();
    planner.step(
        StepKind.NULLABLE_ADDED,
        place(column),
        place(column) + " may be empty",
        Grade.FREE,
        Lock.SHORT);
    migration.add(nullable(name, true), nullable(name, false));
    migration.down(
        Migration.refuse(
            table + '.' + name,
            table,
            key(),
            SqlName.quoted(name) + " IS NULL",
            "no value",
            "give each row one"));
  }

  private void stopFilling(ColumnPair column) {
    Filled filled = column.before().filled();
    String name = column.after().name();
    if (filled == Filled.IDENTITY) {
      migration.up(Identity.drop(table, name));
      migration.downInOrder(Identity.add(table, name));
    } else if (filled != Filled.NOTHING) {
      migration.add(setDefault(name, NO_DEFAULT), setDefault(name, Fill.serverDefault(filled)));
    }
  }

  private void startFilling(ColumnPair column, boolean retyped) {
    Filled filled = column.after().filled();
    String name = column.after().name();
    boolean explained = pair.movesKey() || retyped;
    if (!explained) {
      planner.step(
          StepKind.DEFAULT_CHANGED,
          place(column),
          filled == Filled.NOTHING
              ? place(column) + " is no longer filled by the server"
              : place(column) + " is filled by the server if it is left out",
          Grade.FREE,
          Lock.SHORT);
    }
    if (filled == Filled.IDENTITY) {
      Identity.add(table, name).forEach(migration::up);
      migration.down(Identity.drop(table, name));
    } else if (filled != Filled.NOTHING) {
      migration.add(setDefault(name, Fill.serverDefault(filled)), setDefault(name, NO_DEFAULT));
    }
  }

  /** Adds the step that adds a column, or asks for the values of existing rows. */
  void add(ColumnSchema column) throws ProblemException {
    Place place = place(column);
    String drop = Python.call("op.drop_column", Python.name(table), Python.name(column.name()));
    Optional<Answer> fill =
        column.filled() == Filled.NOW
            ? Optional.empty()
            : planner.answers().find(Kind.FILL, words, column.name());
    boolean filled = fill.flatMap(Answer::value).isPresent();
    if (column.filled() == Filled.NOW || (column.nullable() && !filled)) {
      planner.step(
          StepKind.FIELD_ADDED,
          place,
          column.nullable()
              ? place + " is added, empty in existing rows"
              : place + " is added; existing rows get the time of the migration",
          Grade.FREE,
          Lock.SHORT);
      migration.add(addColumn(column, Python.defaultOf(column), column.nullable()), drop);
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
      planner.step(
          StepKind.FIELD_ADDED,
          place,
          "%s is added; existing rows get %s".formatted(place, value.words()),
          Grade.ANSWER,
          value.sql().equals("gen_random_uuid()") ? Lock.REWRITE : Lock.SHORT);
      migration.add(
          addColumn(column, value.serverDefault(Python.NESTED_ARGUMENT), column.nullable()), drop);
      migration.up(setDefault(column.name(), NO_DEFAULT));
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
    planner.step(
        StepKind.FIELD_ADDED,
        place,
        place + " is added; refused if there are rows",
        Grade.CHECK,
        Lock.SHORT);
    migration.up(
        Migration.refuse(
            table + '.' + column.name(),
            table,
            key(),
            "true",
            "no value, since the field is new,",
            "use --fill %s=%s, or make it nullable".formatted(place, Fill.example(column.type()))));
    migration.add(addColumn(column, Python.defaultOf(column), false), drop);
    if (column.unique()) {
      addUnique(column.name());
    }
  }

  private void askFill(ColumnSchema column, Place place) {
    boolean constant = !Side.isPassword(column) && !column.unique();
    List<Option> options = new ArrayList<>();
    if (constant || (column.unique() && column.type() == FieldType.UUID)) {
      String example = Fill.example(column.type());
      options.add(
          new Option(Kind.FILL.flag(), place + "=" + example, "existing rows get " + example));
    }
    options.add(
        new Option(Kind.FILL.flag(), place.toString(), "there are no rows yet, which is checked"));
    List<String> removed =
        pair.removed().stream()
            .filter(
                old ->
                    Likeness.columns(pair.before(), old, pair.after(), List.of(column)).size() == 1)
            .filter(old -> planner.answers().find(Kind.DROP, words, old.name()).isEmpty())
            .map(ColumnSchema::name)
            .toList();
    planner.ask(
        place,
        removed.isEmpty()
            ? "%s is new and needs a value: which one do existing rows get?".formatted(place)
            : "If %s is new, and not %s renamed: which value do existing rows get?"
                .formatted(place, String.join(" or ", removed)),
        options,
        "make the field nullable in the spec");
  }

  void becomeUnique(ColumnPair column) {
    if (column.before().unique() || !column.after().unique()) {
      return;
    }
    String name = column.after().name();
    String quoted = SqlName.quoted(name);
    planner.step(
        StepKind.UNIQUE_ADDED,
        place(column),
        place(column) + " must be unique; refused if two rows have the same value",
        Grade.CHECK,
        Lock.SHORT);
    migration.up(refuseEqual(label(column), table, key(), quoted));
    if (column.after().type() == FieldType.TEXT) {
      migration.up(refuseLong(label(column), quoted));
    }
    addUnique(name);
  }

  private String refuseLong(String label, String quoted) {
    return Migration.refuse(
        label,
        table,
        key(),
        "octet_length(%s) > %d".formatted(quoted, LONGEST_UNIQUE),
        "a text of more than %d bytes, too long to be unique".formatted(LONGEST_UNIQUE),
        "shorten these texts");
  }

  private void addUnique(String column) {
    String name = SqlName.unique(table, column);
    migration.add(createUnique(table, name, column), dropUnique(table, name));
  }

  private String addColumn(ColumnSchema column, String serverDefault, boolean nullable) {
    return Python.call(
        "op.add_column",
        Python.name(table),
        Python.column(column, serverDefault, nullable),
        "if_not_exists=True");
  }

  private String nullable(String column, boolean nullable) {
    return Python.call(
        "op.alter_column",
        Python.name(table),
        Python.name(column),
        nullable ? "nullable=True" : "nullable=False");
  }

  private String setDefault(String column, String serverDefault) {
    return Python.call("op.alter_column", Python.name(table), Python.name(column), serverDefault);
  }

  /** Returns a statement that stops the migration if two rows have the same value. */
  static String refuseEqual(String label, String table, String key, String expression) {
    return Migration.refuse(
        label,
        table,
        key,
        "%s IN (SELECT %s FROM %s GROUP BY 1 HAVING count(*) > 1)"
            .formatted(expression, expression, SqlName.quoted(table)),
        "a value that another row has, too,",
        "make the values differ");
  }

  static String createUnique(String table, String constraint, String column) {
    return Python.call(
        "op.create_unique_constraint",
        Python.text(constraint),
        Python.name(table),
        Python.list(column));
  }

  static String dropUnique(String table, String constraint) {
    return Python.call(
        "op.drop_constraint", Python.text(constraint), Python.name(table), "type_=\"unique\"");
  }
}
