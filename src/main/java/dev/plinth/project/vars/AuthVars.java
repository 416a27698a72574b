package dev.plinth.project.vars;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.backend.Accounts;
import dev.plinth.project.backend.Backend;
import dev.plinth.project.backend.Column;
import dev.plinth.project.backend.ColumnType;
import dev.plinth.spec.FieldType;
import java.util.Optional;

/**
 * The values of app/auth.py in a backend whose clients must log in.
 *
 * @param ownAccountTable whether the accounts have their own table
 * @param principal whether the accounts are rows of the {@code User} entity
 * @param uuidKey whether the primary key of an account is a uuid
 * @param integerKey whether the primary key of an account is an integer
 * @param keyType the Python type of the primary key
 * @param pathKey the Python type of the primary key in a path
 * @param guardsRows whether endpoints may change or delete accounts
 * @param key the attribute of the primary key
 * @param login the login field
 * @param loginAttribute the attribute of the login field
 * @param account the Pydantic schema of an account
 */
public record AuthVars(
    boolean ownAccountTable,
    boolean principal,
    boolean uuidKey,
    boolean integerKey,
    String keyType,
    String pathKey,
    boolean guardsRows,
    String key,
    LoginName login,
    String loginAttribute,
    String account) {
  public AuthVars {
    requireNonNull(keyType);
    requireNonNull(pathKey);
    requireNonNull(key);
    requireNonNull(login);
    requireNonNull(loginAttribute);
    requireNonNull(account);
  }

  /** Returns the values for a backend; empty if auth is off. */
  public static Optional<AuthVars> of(Backend backend) {
    return backend.accounts().map(accounts -> of(accounts, LoginName.of(backend)));
  }

  private static AuthVars of(Accounts accounts, LoginName login) {
    Column key = accounts.table().key();
    boolean uuid = key.type() == FieldType.UUID;
    return new AuthVars(
        accounts.haveOwnTable(),
        !accounts.haveOwnTable(),
        uuid,
        !uuid,
        ColumnType.of(key.type()).model(),
        ColumnType.of(key.type()).key(),
        accounts.table().principal() && accounts.table().crud(),
        key.attribute(),
        login,
        accounts.login().attribute(),
        accounts.haveOwnTable() ? "Account" : "UserResponse");
  }
}
