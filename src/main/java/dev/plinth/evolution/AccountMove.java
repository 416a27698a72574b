package dev.plinth.evolution;

import dev.plinth.evolution.Answers.Answer;
import dev.plinth.evolution.Answers.Kind;
import dev.plinth.evolution.OpenQuestion.Option;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.project.schema.ColumnSchema.Filled;
import dev.plinth.project.schema.TableSchema;
import dev.plinth.spec.FieldType;
import dev.plinth.spec.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of the table {@code auth_users}, which holds the accounts of a backend without a
 * principal: it comes, goes, or hands its accounts over to the principal.
 */
final class AccountMove {
  private static final Place ACCOUNTS = Place.of(Side.ACCOUNTS);

  private final Planner planner;
  private final Optional<TableSchema> removed;
  private final Optional<TableSchema> added;

  AccountMove(Planner planner, SchemaDiff diff) {
    this.planner = planner;
    this.removed = accounts(diff.removed());
    this.added = accounts(diff.added());
  }

  private static Optional<TableSchema> accounts(List<TableSchema> tables) {
    return tables.stream().filter(table -> table.name().equals(Side.ACCOUNTS)).findFirst();
  }

  /** Adds the steps that need the former tables. */
  void before() {
    if (added.isEmpty()) {
      return;
    }
    planner.create(added.get());
    planner.before().principal().ifPresent(this::fillAccounts);
  }

  private void fillAccounts(TableSchema principal) {
    String entity = planner.before().entity(principal.name());
    if (isRenamed(entity, Side.ACCOUNTS) || isRenamed(principal.name(), Side.ACCOUNTS)) {
      moveToOwnTable(principal);
    } else if (!isDropped()) {
      planner.ask(
          ACCOUNTS,
          "%s can no longer log in: what becomes of its accounts?".formatted(entity),
          List.of(
              new Option(
                  Kind.RENAME.flag(),
                  entity + "=" + Side.ACCOUNTS,
                  "login names and passwords are copied to auth_users"),
              new Option(Kind.DROP.flag(), Side.ACCOUNTS, "auth_users begins without accounts")),
          "");
    }
  }

  private void moveToOwnTable(TableSchema principal) {
    String login = login(planner.before());
    String password = password(principal).name();
    String entity = planner.before().entity(principal.name());
    tellMove(entity, Side.ACCOUNTS);
    Migration migration = planner.migration();
    migration.lock(principal.name());
    migration.up(
        Unique.refuseEqual(
            principal.name() + '.' + login,
            principal.name(),
            principal.key(),
            "lower(%s)".formatted(SqlName.quoted(login))));
    migration.up(
        Python.execute(
            "INSERT INTO auth_users (email, hashed_password) SELECT %s, %s FROM %s WHERE %s IS NOT NULL"
                .formatted(
                    SqlName.quoted(login),
                    SqlName.quoted(password),
                    SqlName.quoted(principal.name()),
                    SqlName.quoted(password))));
  }

  /** Adds the steps that need the next tables. */
  void after() throws ProblemException {
    if (removed.isEmpty()) {
      return;
    }
    Optional<TableSchema> principal = planner.after().principal();
    if (isDropped()) {
      planner.drop(removed.get());
    } else if (principal.isEmpty()) {
      planner.ask(
          ACCOUNTS,
          "Nobody logs in any more: what becomes of the accounts?",
          List.of(
              new Option(
                  Kind.DROP.flag(),
                  Side.ACCOUNTS,
                  "they are no longer used, and kept aside with their password hashes")),
          "");
    } else {
      moveToPrincipal(principal.get());
    }
  }

  private void moveToPrincipal(TableSchema principal) throws ProblemException {
    String entity = planner.after().entity(principal.name());
    if (!isRenamed(Side.ACCOUNTS, entity) && !isRenamed(Side.ACCOUNTS, principal.name())) {
      planner.ask(
          ACCOUNTS,
          "%s logs in from now on: what becomes of the accounts?".formatted(entity),
          List.of(
              new Option(
                  Kind.RENAME.flag(),
                  Side.ACCOUNTS + "=" + entity,
                  "they become rows of %s, with their passwords".formatted(entity)),
              new Option(
                  Kind.DROP.flag(), Side.ACCOUNTS, "they are no longer used, and kept aside")),
          "");
      return;
    }
    String login = login(planner.after());
    String password = password(principal).name();
    List<String> names = new ArrayList<>(List.of(login, password));
    List<String> values =
        new ArrayList<>(List.of("auth_users.email", "auth_users.hashed_password"));
    if (principal.keyColumn().type() == FieldType.UUID) {
      names.add(principal.key());
      values.add("auth_users.id");
    }
    if (!addFills(principal, names, values)) {
      return;
    }
    tellMove(Side.ACCOUNTS, entity);
    String table = SqlName.quoted(principal.name());
    Migration migration = planner.migration();
    migration.up(
        Python.execute(
            "UPDATE %s SET %s = auth_users.hashed_password FROM auth_users WHERE lower(%s.%s) = lower(auth_users.email) AND %s IS NULL"
                .formatted(
                    table,
                    SqlName.quoted(password),
                    table,
                    SqlName.quoted(login),
                    table + '.' + SqlName.quoted(password))));
    migration.up(
        Python.execute(
            "INSERT INTO %s (%s) SELECT %s FROM auth_users WHERE lower(auth_users.email) NOT IN (SELECT lower(%s) FROM %s)"
                .formatted(
                    table,
                    String.join(", ", names.stream().map(SqlName::quoted).toList()),
                    String.join(", ", values),
                    SqlName.quoted(login),
                    table)));
    planner.drop(removed.get());
  }

  /** Adds the values that an account has for the other fields; false if an answer is missing. */
  private boolean addFills(TableSchema principal, List<String> names, List<String> values)
      throws ProblemException {
    boolean complete = true;
    String entity = planner.after().entity(principal.name());
    for (ColumnSchema column : principal.columns()) {
      boolean needed =
          !column.nullable() && column.filled() == Filled.NOTHING && !names.contains(column.name());
      if (needed) {
        Place place = new Place(entity, column.name());
        Optional<String> value =
            planner
                .answers()
                .find(Kind.FILL, Set.of(entity, principal.name()), column.name())
                .flatMap(Answer::value);
        if (value.isPresent()) {
          names.add(column.name());
          values.add(
              "CAST(%s AS %s)"
                  .formatted(Fill.of(place, column, value.get()).sql(), column.sqlType()));
        } else {
          complete = false;
          planner.ask(
              place,
              "An account has no %s: which one does it get?".formatted(column.name()),
              List.of(
                  new Option(
                      Kind.FILL.flag(),
                      place + "=" + Fill.example(column.type()),
                      "accounts get " + Fill.example(column.type()))),
              "make the field nullable in the spec");
        }
      }
    }
    return complete;
  }

  private void tellMove(String from, String to) {
    planner.step(
        StepKind.ACCOUNTS_MOVED,
        Place.of(from),
        "the accounts of %s move to %s by their login names; everybody has to log in again"
            .formatted(from, to),
        Grade.ANSWER,
        Lock.SHORT);
  }

  private boolean isRenamed(String from, String to) {
    Optional<Answer> rename =
        planner.answers().tableRenames().stream()
            .filter(answer -> answer.place().entity().equals(from))
            .filter(answer -> answer.value().orElseThrow().equals(to))
            .findFirst();
    rename.ifPresent(planner.answers()::use);
    return rename.isPresent();
  }

  private boolean isDropped() {
    return planner.answers().find(Kind.DROP, Set.of(Side.ACCOUNTS), "").isPresent();
  }

  private static String login(Side side) {
    return Principal.of(side.spec()).orElseThrow().login().name();
  }

  private static ColumnSchema password(TableSchema table) {
    return table.columns().stream().filter(Side::isPassword).findFirst().orElseThrow();
  }
}
