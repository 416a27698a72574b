package dev.plinth.project.backend;

import static java.util.Objects.requireNonNull;

import dev.plinth.spec.Entity;
import dev.plinth.spec.Principal;
import dev.plinth.spec.Spec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A backend, down to its columns.
 *
 * @param spec what was asked for
 * @param accounts who can log in; empty where auth is off
 * @param tables the tables of the entities, in the order of the spec
 */
public record Backend(Spec spec, Optional<Accounts> accounts, List<Table> tables) {
  public Backend {
    requireNonNull(spec);
    requireNonNull(accounts);
    tables = List.copyOf(tables);
  }

  /** Gives the backend of a sound spec with normalised names. */
  public static Backend of(Spec spec) {
    Optional<Accounts> accounts =
        spec.auth().enabled()
            ? Optional.of(Principal.of(spec).map(Accounts::of).orElseGet(Accounts::own))
            : Optional.empty();
    List<Table> tables =
        spec.entities().stream()
            .map(entity -> principal(accounts, entity).orElseGet(() -> Table.of(entity)))
            .toList();
    return new Backend(spec, accounts, tables);
  }

  /** Tells whether clients must log in. */
  public boolean hasAuth() {
    return accounts.isPresent();
  }

  /** Tells whether there is a table of accounts that the spec does not have. */
  public boolean hasOwnAccounts() {
    return accounts.filter(Accounts::areOwn).isPresent();
  }

  /** Gives every table of the database: that of the accounts first, if it is not in the spec. */
  public List<Table> storedTables() {
    Stream<Table> own = accounts.filter(Accounts::areOwn).map(Accounts::table).stream();
    return Stream.concat(own, tables.stream()).toList();
  }

  /** Gives the tables that have endpoints. */
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
