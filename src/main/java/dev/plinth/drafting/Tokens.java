package dev.plinth.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into tokens. */
final class Tokens {
  private static final String APOSTROPHES = "'\u2019\u02bc";

  private final String text;
  private int at;

  private Tokens(String text) {
    this.text = text;
  }

  /** Gives the tokens of a text; space and line breaks are none. */
  static List<Token> of(String text) {
    return new Tokens(text).all(0);
  }

  /** Gives the tokens of a part of a text, with their places in the whole. */
  static List<Token> of(String part, int offset) {
    return new Tokens(part).all(offset);
  }

  /** Gives the text of tokens as one would write it in a phrase: words with single spaces. */
  static String words(List<Token> tokens) {
    StringBuilder words = new StringBuilder();
    for (Token token : tokens) {
      words.append(words.isEmpty() ? "" : " ").append(token.text());
    }
    return words.toString();
  }

  /** Gives the last of some tokens, of which there is at least one. */
  static Token last(List<Token> tokens) {
    return tokens.get(tokens.size() - 1);
  }

  private List<Token> all(int offset) {
    List<Token> tokens = new ArrayList<>();
    while (at < text.length()) {
      int start = at;
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (isSpace(c)) {
        continue;
      }
      if (isWordPart(c)) {
        skipWord();
      } else if (APOSTROPHES.indexOf(c) >= 0 && isPossessive()) {
        at++;
      }
      String written = text.substring(start, at);
      if (APOSTROPHES.indexOf(c) >= 0 && endsPlural(start)) {
        tokens.add(new Token(written, "'s", offset + start, offset + at, "", ""));
        continue;
      }
      String word = Spelling.of(written.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
      tokens.add(new Token(written, word, offset + start, offset + at, "", ""));
    }
    return tokens;
  }

  private void skipWord() {
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isWordPart(c)) {
        at += Character.charCount(c);
      } else if (joins(c)) {
        at++;
      } else {
        break;
      }
    }
    if (isAbbreviation()) {
      at++;
    }
  }

  /** Tells whether a hyphen, an apostrophe or a dot stands inside a word. */
  private boolean joins(int c) {
    if (at + 1 >= text.length() || !isWordPart(text.codePointAt(at + 1))) {
      return false;
    }
    if (c == '-') {
      return true;
    }
    if (APOSTROPHES.indexOf(c) >= 0) {
      return !isPossessiveFrom(at + 1);
    }
    return (c == '.' && isSingleLetter(at - 1) && isSingleLetter(at + 1))
        || (c == '.'
            && Character.isDigit(text.charAt(at - 1))
            && Character.isDigit(text.charAt(at + 1)));
  }

  private boolean isAbbreviation() {
    return at < text.length()
        && text.charAt(at) == '.'
        && at >= 3
        && text.charAt(at - 2) == '.'
        && isSingleLetter(at - 1);
  }

  private boolean isSingleLetter(int i) {
    return Character.isLetter(text.charAt(i))
        && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))
        && (i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)));
  }

  private boolean isPossessive() {
    return isPossessiveFrom(at);
  }

  private boolean isPossessiveFrom(int i) {
    return i < text.length()
        && Character.toLowerCase(text.charAt(i)) == 's'
        && (i + 1 >= text.length() || !isWordPart(text.codePointAt(i + 1)));
  }

  /** "The patients' names": an apostrophe alone behind an s, where no quotation ends. */
  private boolean endsPlural(int apostrophe) {
    boolean between =
        apostrophe > 1
            && apostrophe + 2 < text.length()
            && text.charAt(apostrophe - 1) == 's'
            && text.charAt(apostrophe + 1) == ' '
            && Character.isLetter(text.charAt(apostrophe + 2));
    return between && text.lastIndexOf(text.charAt(apostrophe), apostrophe - 1) < 0;
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
