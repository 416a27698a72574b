package dev.plinth.project.vars;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.backend.Backend;
import dev.plinth.project.python.StatementLayout;
import java.util.List;

/**
 * The name of the field that identifies an account at login. The login form of OAuth 2 calls this
 * field username, even if it is an email address or a phone number.
 *
 * @param name the name in the spec; {@code username} if auth is off
 */
public record LoginName(String name) {
  private static final String USERNAME = "username";
  private static final int MAX_LENGTH_IN_SENTENCE = 18;

  public LoginName {
    requireNonNull(name);
  }

  /** Returns the login name of a backend. */
  static LoginName of(Backend backend) {
    return new LoginName(
        backend.accounts().map(accounts -> accounts.login().name()).orElse(USERNAME));
  }

  /** Returns whether the name is {@code username}, the name that the login form uses. */
  public boolean isUsername() {
    return name.equals(USERNAME);
  }

  /** Returns whether the name is short enough for the sentences in app/auth.py. */
  public boolean isShort() {
    return name.length() <= MAX_LENGTH_IN_SENTENCE;
  }

  /**
   * Returns the longest line that fits into {@link StatementLayout#WIDTH} with the name inserted.
   *
   * @param lines the lines, longest first, with {@code %s} for the name. The last line does not
   *     contain the name, and is also returned if the name is {@code username}.
   */
  public String longestFitting(List<String> lines) {
    String last = lines.get(lines.size() - 1);
    return lines.stream()
        .map(line -> line.replace("%s", name))
        .filter(line -> StatementLayout.fits(line) && !isUsername())
        .findFirst()
        .orElse(last);
  }
}
