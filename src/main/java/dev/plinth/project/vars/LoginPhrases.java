package dev.plinth.project.vars;

import dev.plinth.project.backend.Accounts;
import dev.plinth.project.backend.Backend;
import dev.plinth.project.python.StatementLayout;
import java.util.stream.Stream;

/** How a file tells what an account is named by: OAuth 2 calls it username, whatever it is. */
final class LoginPhrases {
  private static final String USERNAME = "username";
  private static final int LONGEST_IN_MESSAGE = 18;

  private LoginPhrases() {}

  /**
   * Gives the sentence about logging in that says most and fits the line.
   *
   * @param before what stands before it on the line
   * @param sentences from the longest to the shortest, {@code %s} for the name; the last one has
   *     none, and is also for the name that OAuth 2 uses
   */
  static String fitting(Backend backend, String before, String... sentences) {
    String name = backend.accounts().map(accounts -> accounts.login().name()).orElse(USERNAME);
    String last = sentences[sentences.length - 1];
    return Stream.of(sentences)
        .map(sentence -> sentence.replace("%s", name))
        .filter(sentence -> StatementLayout.fits(before + sentence))
        .filter(sentence -> !name.equals(USERNAME) || sentence.equals(last))
        .findFirst()
        .orElse(last);
  }

  /** Gives what an account is named by, as a message has room for it. */
  static String of(Accounts accounts) {
    String name = accounts.login().name();
    return name.length() <= LONGEST_IN_MESSAGE ? name : "login name";
  }

  /** Gives the same, with what the form of OAuth 2 calls it. */
  static String exchanged(Accounts accounts) {
    String words = of(accounts);
    return words.equals(USERNAME) ? words : words + " (as `username`)";
  }
}
