package dev.plinth.project.backend;

import static java.util.Objects.requireNonNull;

import dev.plinth.spec.Field;
import dev.plinth.spec.FieldType;
import dev.plinth.spec.Principal;
import java.util.List;

/**
 * Who can log in.
 *
 * @param table where the accounts are
 * @param login the column that names an account at login
 */
public record Accounts(Table table, Column login) {
  public Accounts {
    requireNonNull(table);
    requireNonNull(login);
  }

  /** Gives the accounts of a spec whose {@code User} serves for login. */
  static Accounts of(Principal principal) {
    return new Accounts(Table.ofPrincipal(principal.entity()), Column.of(principal.login()));
  }

  /** Gives accounts in a table of their own, for a spec where nothing serves for login. */
  static Accounts own() {
    Column key = Column.of(new Field("id", FieldType.UUID, true, false, true));
    Column login = Column.of(new Field("email", FieldType.STRING, false, false, true));
    List<Column> columns = List.of(key, login, Column.passwordHash(false));
    return new Accounts(new Table("Account", "auth_users", columns, false, false), login);
  }

  /** Tells whether the accounts are in a table that the spec does not have. */
  public boolean areOwn() {
    return !table.principal();
  }
}
