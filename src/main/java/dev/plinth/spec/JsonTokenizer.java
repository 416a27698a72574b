package dev.plinth.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts any text into tokens, however broken it is: to colour it, and to find out where in it
 * somebody is typing. What a line consists of depends on that line alone.
 */
public final class JsonTokenizer {
  private static final String PUNCTUATION = "{}[]:,";

  private final String text;
  private final JsonCursor cursor;
  private final StringScanner strings;
  private final List<JsonToken> found = new ArrayList<>();

  private JsonTokenizer(String text) {
    this.text = text;
    this.cursor = new JsonCursor(text);
    this.strings = new StringScanner(text);
  }

  /** Gives the tokens of a text in their order. */
  public static List<JsonToken> of(String text) {
    JsonTokenizer tokens = new JsonTokenizer(text);
    tokens.cut();
    return tokens.found;
  }

  private void cut() {
    cursor.skipSpace();
    while (!cursor.isAtEnd()) {
      int start = cursor.at();
      char c = cursor.peek();
      if (PUNCTUATION.indexOf(c) >= 0) {
        cursor.step();
        add(start, JsonTokenKind.PUNCTUATION);
      } else if (c == '"') {
        string(start);
      } else {
        word(start);
      }
      cursor.skipSpace();
    }
  }

  private void string(int start) {
    StringScanner.Token string = strings.scan(start);
    if (string.broken()) {
      cursor.moveTo(endOfBroken(start + 1));
      add(start, JsonTokenKind.FAULT);
    } else {
      cursor.moveTo(string.end());
      add(start, colonFollows(string.end()) ? JsonTokenKind.KEY : JsonTokenKind.STRING);
    }
  }

  /** A string with a wrong escape ends at its quote, and one without a quote at its line. */
  private int endOfBroken(int inside) {
    int at = inside;
    while (at < text.length() && !isBreak(text.charAt(at))) {
      char c = text.charAt(at++);
      if (c == '"') {
        return at;
      }
      if (c == '\\' && at < text.length() && !isBreak(text.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private boolean colonFollows(int behind) {
    int at = behind;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at < text.length() && text.charAt(at) == ':';
  }

  private void word(int start) {
    String word = cursor.word();
    if (word.isEmpty()) {
      cursor.moveTo(text.offsetByCodePoints(start, 1));
      add(start, JsonTokenKind.FAULT);
      return;
    }
    add(start, JsonScalar.read(word, start).map(JsonTokenizer::kind).orElse(JsonTokenKind.FAULT));
  }

  private static JsonTokenKind kind(Json scalar) {
    return ((Json.Scalar) scalar).value() instanceof Number
        ? JsonTokenKind.NUMBER
        : JsonTokenKind.WORD;
  }

  private void add(int start, JsonTokenKind kind) {
    found.add(new JsonToken(start, cursor.at(), kind));
  }
}
