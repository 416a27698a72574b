package dev.plinth.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits any text into JSON tokens, even if the text is not valid JSON. Used for syntax colouring
 * and completion. The tokens of a line depend on that line alone.
 */
public final class JsonTokenizer {
  private static final String PUNCTUATION = "{}[]:,";

  private final String text;
  private final JsonCursor cursor;
  private final StringScanner strings;
  private final List<JsonToken> tokens = new ArrayList<>();

  private JsonTokenizer(String text) {
    this.text = text;
    this.cursor = new JsonCursor(text);
    this.strings = new StringScanner(text);
  }

  /** Returns the tokens of a text in order. */
  public static List<JsonToken> of(String text) {
    JsonTokenizer tokenizer = new JsonTokenizer(text);
    tokenizer.split();
    return tokenizer.tokens;
  }

  /** Returns whether two texts have the same tokens, so that they differ only in their layout. */
  public static boolean sameTokens(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    List<JsonToken> tokens = of(one);
    List<JsonToken> others = of(other);
    return tokens.size() == others.size()
        && IntStream.range(0, tokens.size())
            .allMatch(i -> tokens.get(i).in(one).equals(others.get(i).in(other)));
  }

  private void split() {
    cursor.skipSpace();
    while (!cursor.isAtEnd()) {
      int start = cursor.offset();
      char c = cursor.peek();
      if (PUNCTUATION.indexOf(c) >= 0) {
        cursor.advance();
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
      cursor.moveTo(endOfInvalid(start + 1));
      add(start, JsonTokenKind.FAULT);
    } else {
      cursor.moveTo(string.end());
      add(start, colonFollows(string.end()) ? JsonTokenKind.KEY : JsonTokenKind.STRING);
    }
  }

  /**
   * Returns the end of an invalid string: after its closing quote, or else at the end of its line.
   */
  private int endOfInvalid(int inside) {
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

  private boolean colonFollows(int offset) {
    int at = offset;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at < text.length() && text.charAt(at) == ':';
  }

  private void word(int start) {
    String word = cursor.readWord();
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
    tokens.add(new JsonToken(start, cursor.offset(), kind));
  }
}
