package dev.plinth.spec;

import dev.plinth.diagnostic.Code;
import java.util.ArrayList;
import java.util.List;

/** A place in a text that is being read, and what was wrong before it. */
final class JsonCursor {
  private final String text;
  private final List<SyntaxFault> faults = new ArrayList<>();
  private int at;
  private boolean stopped;

  JsonCursor(String text) {
    this.text = text;
  }

  int at() {
    return at;
  }

  void moveTo(int offset) {
    at = offset;
  }

  /** Gives the place and goes one character on. */
  int step() {
    return at++;
  }

  boolean isAtEnd() {
    return at == text.length();
  }

  /** Gives the character here, and NUL at the end of the text. */
  char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  /** Gives the word here, possibly empty, and goes behind it. */
  String word() {
    int start = at;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.' || c == '_';
  }

  /** Says what stands here instead of what should. */
  String found() {
    if (isAtEnd()) {
      return "the text ends";
    }
    return peek() == '"'
        ? "a text in double quotes"
        : QuotedText.of(text.substring(at, text.offsetByCodePoints(at, 1)));
  }

  void report(SyntaxFault fault) {
    faults.add(fault);
  }

  List<SyntaxFault> faults() {
    return faults;
  }

  /** Tells whether nothing more can be read. */
  boolean isStopped() {
    return stopped;
  }

  /** Stops because of a fault that was reported. */
  void stop() {
    stopped = true;
  }

  /** Stops because of the character here. */
  void stop(String message, String hint) {
    int end = isAtEnd() ? at : text.offsetByCodePoints(at, 1);
    stop(new SyntaxFault(Code.SYNTAX, at, end, message, hint));
  }

  void stop(SyntaxFault fault) {
    report(fault);
    stop();
  }
}
