package dev.plinth.desktop.highlight;

import java.util.ArrayList;
import java.util.List;

/** A text with a position that only moves forward, and the tokens found so far. */
final class TextScan {
  private final String text;
  private final List<SyntaxToken> tokens = new ArrayList<>();
  private int position;

  TextScan(String text) {
    this.text = text;
  }

  List<SyntaxToken> tokens() {
    return List.copyOf(tokens);
  }

  int position() {
    return position;
  }

  boolean atEnd() {
    return position >= text.length();
  }

  /** Returns the character at the position, or {@code \n} at the end of the text. */
  char current() {
    return peek(0);
  }

  /** Returns the character at a distance from the position, or {@code \n} outside the text. */
  char peek(int distance) {
    int index = position + distance;
    return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
  }

  boolean atLineEnd() {
    return current() == '\n';
  }

  boolean startsWith(String word) {
    return text.startsWith(word, position);
  }

  void skip(int characters) {
    position = Math.min(text.length(), position + characters);
  }

  void skipBlanks() {
    while (current() == ' ' || current() == '\t') {
      position++;
    }
  }

  void skipLine() {
    int end = text.indexOf('\n', position);
    position = end < 0 ? text.length() : end;
  }

  /** Moves past the next occurrence of a word, or to the end of the text if there is none. */
  void skipPast(String word) {
    int found = text.indexOf(word, position);
    position = found < 0 ? text.length() : found + word.length();
  }

  /** Moves past a word of letters, digits and underscores, and returns it; it may be empty. */
  String readWord() {
    int start = position;
    while (!atEnd() && isInWord(current())) {
      position++;
    }
    return text.substring(start, position);
  }

  static boolean isInWord(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  /** Moves past a string that starts here and ends on the same line, and adds its token. */
  void readString() {
    int start = position;
    char quote = current();
    position++;
    while (!atLineEnd() && current() != quote) {
      skip(current() == '\\' && peek(1) != '\n' ? 2 : 1);
    }
    skip(current() == quote ? 1 : 0);
    addToken(start, SyntaxToken.Kind.STRING);
  }

  /** Adds a token from an offset to the position. Does nothing if the token would be empty. */
  void addToken(int start, SyntaxToken.Kind kind) {
    if (position > start) {
      tokens.add(new SyntaxToken(start, position, kind));
    }
  }
}
