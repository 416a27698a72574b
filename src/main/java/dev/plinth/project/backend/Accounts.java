package dev.plinth.project.backend;

import static java.util.Objects.requireNonNull;

import dev.plinth.spec.Field;
import dev.plinth.spec.FieldType;
import dev.plinth.spec.Principal;
import java.util.List;

/**
 * The accounts that can log in.
 *
 * @param table the table that stores the accounts
 * @param login the column with the login name
 */
public record Accounts(Table table, Column login) {
  public Accounts {
    requireNonNull(table);
    requireNonNull(login);
  }

  /** Returns the accounts of a spec whose {@code User} entity is the principal. */
  static Accounts of(Principal principal) {
    return new Accounts(Table.ofPrincipal(principal.entity()), Column.of(principal.login()));
  }

  /**
   * Returns accounts in the table {@code auth_users}, for a spec without a principal. Its login
   * name is unique without case, by an index of its own.
   */
  static Accounts withOwnTable() {
    Column key = Column.of(new Field("id", FieldType.UUID, true, false, true));
    Column login = Column.of(new Field("email", FieldType.STRING, false, false, false));
    List<Column> columns = List.of(key, login, Column.passwordHash(false));
    return new Accounts(new Table("Account", "auth_users", columns, false, false), login);
  }

  /** Returns whether the accounts have their own table, which is not in the spec. */
  public boolean haveOwnTable() {
    return !table.principal();
  }
}
