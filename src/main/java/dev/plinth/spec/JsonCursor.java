package dev.plinth.spec;

import dev.plinth.diagnostic.Code;
import java.util.ArrayList;
import java.util.List;

/** The position of a reader in a JSON text, and the errors found so far. */
final class JsonCursor {
  private final String text;
  private final List<SyntaxError> errors = new ArrayList<>();
  private int offset;
  private boolean stopped;

  JsonCursor(String text) {
    this.text = text;
  }

  int offset() {
    return offset;
  }

  void moveTo(int newOffset) {
    offset = newOffset;
  }

  /** Advances by one character and returns the previous offset. */
  int advance() {
    return offset++;
  }

  boolean isAtEnd() {
    return offset == text.length();
  }

  /** Returns the current character without advancing; NUL at the end of the text. */
  char peek() {
    return offset < text.length() ? text.charAt(offset) : '\0';
  }

  void skipSpace() {
    while (offset < text.length() && isSpace(text.charAt(offset))) {
      offset++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  /** Returns the word at the current offset, possibly empty, and moves to the end of the word. */
  String readWord() {
    int start = offset;
    while (offset < text.length() && isWordPart(text.charAt(offset))) {
      offset++;
    }
    return text.substring(start, offset);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.' || c == '_';
  }

  /** Describes the current character for a message. */
  String describe() {
    if (isAtEnd()) {
      return "the end of the text";
    }
    return peek() == '"'
        ? "a string"
        : QuotedText.of(text.substring(offset, text.offsetByCodePoints(offset, 1)));
  }

  void report(SyntaxError error) {
    errors.add(error);
  }

  List<SyntaxError> errors() {
    return errors;
  }

  /** Returns whether reading has stopped because of an error. */
  boolean isStopped() {
    return stopped;
  }

  /** Stops reading because of an error that was already reported. */
  void stop() {
    stopped = true;
  }

  /** Reports a syntax error at the current character and stops reading. */
  void stop(String message, String hint) {
    int end = isAtEnd() ? offset : text.offsetByCodePoints(offset, 1);
    stop(new SyntaxError(Code.SYNTAX, offset, end, message, hint));
  }

  /** Reports this error and stops reading. */
  void stop(SyntaxError error) {
    report(error);
    stop();
  }
}
