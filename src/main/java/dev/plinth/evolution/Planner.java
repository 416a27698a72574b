package dev.plinth.evolution;

import dev.plinth.evolution.Answers.Answer;
import dev.plinth.evolution.Answers.Kind;
import dev.plinth.evolution.OpenQuestion.Option;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.project.schema.TableSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a plan: walks through the difference of two schemas, in the order of the migration. */
final class Planner {
  private final Side before;
  private final Side after;
  private final GivenAnswers answers;
  private final FormerAnswers former;
  private final List<Step> steps = new ArrayList<>();
  private final List<OpenQuestion> questions = new ArrayList<>();
  private final Migration migration = new Migration();
  private final String attic;

  /**
   * Creates a planner.
   *
   * @param former the answers of earlier plans
   * @param id the id of the revision, after which the schema is named that keeps removed data
   */
  Planner(Side before, Side after, Answers answers, FormerAnswers former, String id) {
    this.attic = "attic_" + id + "_1";
    this.before = before;
    this.after = after;
    this.answers = new GivenAnswers(answers);
    this.former = former;
  }

  /**
   * Returns the steps from one side to the other, and the questions that are open.
   *
   * @throws ProblemException if an answer fits no question
   */
  Drafted plan() throws ProblemException {
    SchemaDiff diff = SchemaDiff.of(before, after, answers);
    AccountMove accounts = new AccountMove(this, diff);
    accounts.before();
    List<TableSchema> candidates =
        diff.added().stream().filter(t -> !t.name().equals(Side.ACCOUNTS)).toList();
    for (TableSchema table : diff.removed()) {
      if (!table.name().equals(Side.ACCOUNTS)) {
        remove(table, candidates);
      }
    }
    new TableRenames(migration, diff.kept()).add();
    for (TablePair pair : diff.kept()) {
      name(pair);
      new TableChanges(this, pair, SchemaDiff.names(pair, before, after)).add();
    }
    for (TableSchema table : candidates) {
      create(table);
    }
    accounts.after();
    answers.requireAllUsed(before, after);
    return new Drafted(steps, questions, renamed(diff), migration);
  }

  /**
   * The result of planning.
   *
   * @param steps the steps
   * @param questions the open questions
   * @param entities the new names of renamed entities, by their former names
   * @param migration the statements; incomplete if a question is open
   */
  record Drafted(
      List<Step> steps,
      List<OpenQuestion> questions,
      Map<String, String> entities,
      Migration migration) {
    Drafted {
      steps = List.copyOf(steps);
      questions = List.copyOf(questions);
      entities = Map.copyOf(entities);
    }
  }

  private Map<String, String> renamed(SchemaDiff diff) {
    Map<String, String> entities = new LinkedHashMap<>();
    for (TablePair pair : diff.kept()) {
      String from = before.entity(pair.before().name());
      String to = after.entity(pair.after().name());
      if (!from.equals(to)) {
        entities.put(from, to);
      }
    }
    return entities;
  }

  /** Returns the name of the schema that keeps what is removed. */
  String attic() {
    return attic;
  }

  /** Returns the words that say how removed data is erased for good. */
  String erasure() {
    return " (DROP SCHEMA %s CASCADE erases it for good)".formatted(attic);
  }

  Side before() {
    return before;
  }

  Side after() {
    return after;
  }

  GivenAnswers answers() {
    return answers;
  }

  FormerAnswers former() {
    return former;
  }

  Migration migration() {
    return migration;
  }

  void step(StepKind kind, Place place, String words, Grade grade, Lock lock) {
    steps.add(new Step(kind, place, words, grade, lock));
  }

  void ask(Place place, String words, List<Option> options, String hint) {
    questions.add(new OpenQuestion(place, words, options, hint));
  }

  /** Returns whether an answer says that a table of the former schema is no longer used. */
  boolean dropsTable(TableSchema table) {
    Set<String> names = Set.of(before.entity(table.name()), table.name());
    Optional<Answer> drop = answers.find(Kind.DROP, names, "");
    return drop.isPresent();
  }

  private void remove(TableSchema table, List<TableSchema> candidates) {
    Place place = Place.of(before.entity(table.name()));
    if (dropsTable(table)) {
      drop(table);
      return;
    }
    List<Option> options = new ArrayList<>();
    for (TableSchema candidate : Likeness.tables(before, after, table, candidates)) {
      options.add(rename(table, candidate));
    }
    options.add(
        new Option(
            Kind.DROP.flag(), place.toString(), "its rows are no longer used, and kept aside"));
    ask(place, "What becomes of %s and its rows?".formatted(place), options, "");
  }

  /** Returns the answer that a table is renamed, by its entity unless that keeps its name. */
  private Option rename(TableSchema table, TableSchema candidate) {
    String from = before.entity(table.name());
    String to = after.entity(candidate.name());
    return from.equals(to)
        ? new Option(
            Kind.RENAME.flag(),
            table.name() + "=" + candidate.name(),
            "its table is renamed to " + candidate.name())
        : new Option(Kind.RENAME.flag(), from + "=" + to, "it is renamed to " + to);
  }

  /** Adds the step that moves a table out of the way, with its rows. */
  void drop(TableSchema table) {
    step(
        StepKind.ENTITY_REMOVED,
        Place.of(before.entity(table.name())),
        "%s is removed; its rows move to the schema %s"
                .formatted(before.entity(table.name()), attic)
            + erasure(),
        Grade.ANSWER,
        Lock.SHORT);
    migration.lock(table.name());
    migration.expect(table.name(), table.key(), Migration.definition(table.keyColumn(), true));
    migration.add(
        Python.call("keep_table", Python.text(table.name())),
        Python.call("bring_back_table", Python.text(table.name())));
  }

  private void name(TablePair pair) {
    String from = before.entity(pair.before().name());
    String to = after.entity(pair.after().name());
    Place place = Place.of(from);
    if (pair.isRenamed()) {
      String words =
          from.equals(to)
              ? "the table of %s becomes %s; its rows stay".formatted(from, pair.after().name())
              : "%s becomes %s, and its table %s; its rows stay"
                  .formatted(from, to, pair.after().name());
      step(StepKind.TABLE_RENAMED, place, words, Grade.ANSWER, Lock.SHORT);
    } else if (!from.equals(to)) {
      String words = "%s becomes %s; its table %s stays".formatted(from, to, pair.after().name());
      step(StepKind.ENTITY_RENAMED, place, words, Grade.FREE, Lock.NOTHING);
    }
  }

  /** Adds the step that creates a table. */
  void create(TableSchema table) {
    String entity = after.entity(table.name());
    step(StepKind.ENTITY_ADDED, Place.of(entity), entity + " is added", Grade.FREE, Lock.NOTHING);
    if (before.schema().table(table.name()).isEmpty()) {
      for (ColumnSchema column : table.columns()) {
        boolean key = column.name().equals(table.key());
        migration.expect(
            table.name(), column.name(), "no table", Migration.definition(column, key));
      }
      migration.up(sayKept(table.name(), table.key()));
    }
    migration.add(NewTable.create(table), NewTable.drop(table));
    table.indexes().forEach(i -> migration.up(NewTable.createIndexOfNew(table.name(), i)));
  }

  /** Returns a statement that says in the log if a column is there already. */
  static String sayKept(String table, String column) {
    return Python.call("say_kept", Python.text(table), Python.text(column));
  }
}
