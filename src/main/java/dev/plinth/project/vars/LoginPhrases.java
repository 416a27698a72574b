package dev.plinth.project.vars;

import dev.plinth.project.backend.Accounts;
import dev.plinth.project.backend.Backend;
import dev.plinth.project.python.StatementLayout;
import java.util.stream.Stream;

/**
 * The phrases that name the login field of an account. The login form of OAuth 2 calls this field
 * username, even if it is an email address or a phone number.
 */
final class LoginPhrases {
  private static final String USERNAME = "username";
  private static final int MAX_LENGTH_IN_MESSAGE = 18;

  private LoginPhrases() {}

  /**
   * Returns the longest sentence about logging in that fits into the line.
   *
   * @param before the text before the sentence on the line
   * @param sentences the sentences, longest first, with {@code %s} for the login name. The last
   *     sentence does not contain the name; it is also used if the name is {@code username}.
   */
  static String longestFitting(Backend backend, String before, String... sentences) {
    String name = backend.accounts().map(accounts -> accounts.login().name()).orElse(USERNAME);
    String last = sentences[sentences.length - 1];
    return Stream.of(sentences)
        .map(sentence -> sentence.replace("%s", name))
        .filter(sentence -> StatementLayout.fits(before + sentence))
        .filter(sentence -> !name.equals(USERNAME) || sentence.equals(last))
        .findFirst()
        .orElse(last);
  }

  /** Returns the login name for an error message; a generic phrase if the name is too long. */
  static String inMessage(Accounts accounts) {
    String name = accounts.login().name();
    return name.length() <= MAX_LENGTH_IN_MESSAGE ? name : "login name";
  }

  /** Returns the login name for the login form, with the name of the form field if it differs. */
  static String inForm(Accounts accounts) {
    String phrase = inMessage(accounts);
    return phrase.equals(USERNAME) ? phrase : phrase + " (as `username`)";
  }
}
