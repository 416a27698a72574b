package dev.plinth.project.vars;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.backend.Accounts;
import dev.plinth.project.backend.Backend;
import dev.plinth.project.backend.Column;
import dev.plinth.spec.FieldType;

/**
 * For app/auth.py.
 *
 * @param auth whether clients must log in; all else matters only then
 * @param ownAccounts whether accounts have a table of their own
 * @param principal whether accounts are rows of User
 * @param uuidKey whether their key is a uuid
 * @param integerKey whether their key is an integer
 * @param keyType the key in Python
 * @param key the attribute of the key
 * @param login the attribute that names an account
 * @param words what a message calls it
 * @param exchanged what the documentation of the form calls it
 * @param account the schema of an account
 */
public record AuthVars(
    boolean auth,
    boolean ownAccounts,
    boolean principal,
    boolean uuidKey,
    boolean integerKey,
    String keyType,
    String key,
    String login,
    String words,
    String exchanged,
    String account) {
  public AuthVars {
    requireNonNull(keyType);
    requireNonNull(key);
    requireNonNull(login);
    requireNonNull(words);
    requireNonNull(exchanged);
    requireNonNull(account);
  }

  /** Gives what the file of a backend says. */
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
        accounts.areOwn(),
        !accounts.areOwn(),
        uuid,
        !uuid,
        uuid ? "uuid.UUID" : "int",
        key.attribute(),
        accounts.login().attribute(),
        LoginPhrases.of(accounts),
        LoginPhrases.exchanged(accounts),
        accounts.areOwn() ? "Account" : "UserResponse");
  }
}
