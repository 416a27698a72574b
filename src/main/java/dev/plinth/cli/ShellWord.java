package dev.plinth.cli;

import java.util.regex.Pattern;

/** Quotes words for a shell. */
final class ShellWord {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,-]+");
  private static final Pattern SPECIAL_IN_DOUBLE_QUOTES = Pattern.compile("[\"$`\\\\!]");

  private ShellWord() {}

  /** Returns the word, in single quotes if it contains special characters. */
  static String of(String word) {
    String printable = TerminalText.line(word);
    return PLAIN.matcher(printable).matches()
        ? printable
        : '\'' + printable.replace("'", "'\\''") + '\'';
  }

  /**
   * Returns the text on one line in double quotes, or in single quotes if it would need escapes.
   */
  static String inDoubleQuotes(String text) {
    String line = TerminalText.line(text.strip().replaceAll("\\s+", " "));
    return SPECIAL_IN_DOUBLE_QUOTES.matcher(line).find() ? of(line) : '"' + line + '"';
  }
}
