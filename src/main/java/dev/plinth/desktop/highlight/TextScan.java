package dev.plinth.desktop.highlight;

import java.util.ArrayList;
import java.util.List;

/** A place in a text that only goes forward, and the tokens found on the way. */
final class TextScan {
  private final String text;
  private final List<SyntaxToken> tokens = new ArrayList<>();
  private int at;

  TextScan(String text) {
    this.text = text;
  }

  List<SyntaxToken> tokens() {
    return List.copyOf(tokens);
  }

  int at() {
    return at;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** Gives the character here, or a line end after the last one. */
  char here() {
    return peek(0);
  }

  /** Gives the character so many places on or back, or a line end outside of the text. */
  char peek(int distance) {
    int place = at + distance;
    return place >= 0 && place < text.length() ? text.charAt(place) : '\n';
  }

  boolean atLineEnd() {
    return here() == '\n';
  }

  boolean startsWith(String word) {
    return text.startsWith(word, at);
  }

  void skip(int characters) {
    at = Math.min(text.length(), at + characters);
  }

  void skipBlanks() {
    while (here() == ' ' || here() == '\t') {
      at++;
    }
  }

  void skipLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  /** Goes on after this, or to the end where it does not come any more. */
  void skipPast(String word) {
    int found = text.indexOf(word, at);
    at = found < 0 ? text.length() : found + word.length();
  }

  /** Goes on after a word of letters, digits and underscores, if one is here; gives it. */
  String word() {
    int start = at;
    while (!atEnd() && isInWord(here())) {
      at++;
    }
    return text.substring(start, at);
  }

  static boolean isInWord(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  /** Goes on after a string that begins here and, like most, ends on its line; notes it. */
  void string() {
    int start = at;
    char quote = here();
    at++;
    while (!atLineEnd() && here() != quote) {
      skip(here() == '\\' && peek(1) != '\n' ? 2 : 1);
    }
    skip(here() == quote ? 1 : 0);
    token(start, SyntaxToken.Kind.STRING);
  }

  /** Notes what stands from there to here. */
  void token(int start, SyntaxToken.Kind kind) {
    if (at > start) {
      tokens.add(new SyntaxToken(start, at, kind));
    }
  }
}
