package dev.plinth.project.backend;

import static java.util.Objects.requireNonNull;

import dev.plinth.spec.Entity;
import dev.plinth.spec.Principal;
import dev.plinth.spec.Spec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A backend with its tables and columns.
 *
 * @param spec the spec of the backend
 * @param accounts the accounts that can log in; empty if auth is off
 * @param tables the tables of the entities, in the order of the spec
 */
public record Backend(Spec spec, Optional<Accounts> accounts, List<Table> tables) {
  public Backend {
    requireNonNull(spec);
    requireNonNull(accounts);
    tables = List.copyOf(tables);
  }

  /** Returns the backend of a valid spec with normalised names. */
  public static Backend of(Spec spec) {
    Optional<Accounts> accounts =
        spec.auth().enabled()
            ? Optional.of(Principal.of(spec).map(Accounts::of).orElseGet(Accounts::withOwnTable))
            : Optional.empty();
    List<Table> tables =
        spec.entities().stream()
            .map(entity -> principal(accounts, entity).orElseGet(() -> Table.of(entity)))
            .toList();
    return new Backend(spec, accounts, tables);
  }

  /** Returns whether clients must log in. */
  public boolean hasAuth() {
    return accounts.isPresent();
  }

  /** Returns whether the accounts have their own table, which is not in the spec. */
  public boolean hasOwnAccountTable() {
    return accounts.filter(Accounts::haveOwnTable).isPresent();
  }

  /** Returns every table of the database. An account table that is not in the spec comes first. */
  public List<Table> storedTables() {
    Stream<Table> own = accounts.filter(Accounts::haveOwnTable).map(Accounts::table).stream();
    return Stream.concat(own, tables.stream()).toList();
  }

  /** Returns the tables that have endpoints. */
  public List<Table> servedTables() {
    return tables.stream().filter(Table::crud).toList();
  }

  private static Optional<Table> principal(Optional<Accounts> accounts, Entity entity) {
    return accounts
        .map(Accounts::table)
        .filter(Table::principal)
        .filter(table -> table.name().equals(entity.tableName()));
  }
}
