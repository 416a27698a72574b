package dev.plinth.project.vars;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.backend.Accounts;
import dev.plinth.project.backend.Backend;
import dev.plinth.project.backend.Column;
import dev.plinth.spec.FieldType;

/**
 * The values of app/auth.py.
 *
 * @param auth whether clients must log in; if false, the other values are not used
 * @param ownAccountTable whether the accounts have their own table
 * @param principal whether the accounts are rows of the {@code User} entity
 * @param uuidKey whether the primary key of an account is a uuid
 * @param integerKey whether the primary key of an account is an integer
 * @param keyType the Python type of the primary key
 * @param key the attribute of the primary key
 * @param login the attribute of the login name
 * @param loginPhrase the login name in an error message
 * @param formPhrase the login name in the documentation of the login form
 * @param account the Pydantic schema of an account
 */
public record AuthVars(
    boolean auth,
    boolean ownAccountTable,
    boolean principal,
    boolean uuidKey,
    boolean integerKey,
    String keyType,
    String key,
    String login,
    String loginPhrase,
    String formPhrase,
    String account) {
  public AuthVars {
    requireNonNull(keyType);
    requireNonNull(key);
    requireNonNull(login);
    requireNonNull(loginPhrase);
    requireNonNull(formPhrase);
    requireNonNull(account);
  }

  /** Returns the values for a backend. */
  public static AuthVars of(Backend backend) {
    return backend
        .accounts()
        .map(AuthVars::of)
        .orElseGet(() -> new AuthVars(false, false, false, false, false, "", "", "", "", "", ""));
  }

  private static AuthVars of(Accounts accounts) {
    Column key = accounts.table().key();
    boolean uuid = key.type() == FieldType.UUID;
    return new AuthVars(
        true,
        accounts.haveOwnTable(),
        !accounts.haveOwnTable(),
        uuid,
        !uuid,
        uuid ? "uuid.UUID" : "int",
        key.attribute(),
        accounts.login().attribute(),
        LoginPhrases.inMessage(accounts),
        LoginPhrases.inForm(accounts),
        accounts.haveOwnTable() ? "Account" : "UserResponse");
  }
}
