package dev.plinth.spec;

import dev.plinth.diagnostic.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads JSON (RFC 8259) up to the first syntax error and keeps the range of every value. The
 * parsers of libraries keep only the start of a value and merge duplicate keys, and their messages
 * are written for programmers.
 */
final class JsonScanner {
  /** The maximum depth of nesting that is read. A spec has 5 levels. */
  static final int MAX_DEPTH = 32;

  /**
   * The maximum number of values that are read. The limit bounds the memory that a text can use.
   */
  static final int MAX_VALUES = 500_000;

  /**
   * The values that could be read.
   *
   * @param root the document; empty if the text does not begin with a value
   * @param complete whether the whole text was read
   */
  record Result(Optional<Json> root, List<SyntaxError> errors, boolean complete) {}

  private final String text;
  private final StringScanner strings;
  private final JsonCursor cursor;
  private int depth;
  private int values;

  private JsonScanner(String text) {
    this.text = text;
    this.strings = new StringScanner(text);
    this.cursor = new JsonCursor(text);
  }

  static Result scan(String text) {
    return new JsonScanner(text).document();
  }

  private Result document() {
    if (text.startsWith("\uFEFF")) {
      cursor.advance(); // RFC 8259 section 8.1: a parser may ignore a byte order mark
    }
    cursor.skipSpace();
    if (cursor.isAtEnd()) {
      cursor.stop(
          "the text is empty", "a spec is one JSON object: { \"spec_version\": \"1.0\", … }");
      return new Result(Optional.empty(), cursor.errors(), false);
    }
    Optional<Json> root = value();
    cursor.skipSpace();
    if (!cursor.isStopped() && !cursor.isAtEnd()) {
      cursor.stop(
          "expected the end of the text, but found " + cursor.describe(),
          "a spec is a single JSON object");
    }
    return new Result(root, cursor.errors(), !cursor.isStopped());
  }

  private Optional<Json> value() {
    if (++values > MAX_VALUES) {
      return refuse(tooManyValues(cursor.offset(), endOfCharacter()));
    }
    return switch (cursor.peek()) {
      case '{' -> container(true);
      case '[' -> container(false);
      case '"' -> string().map(s -> new Json.Scalar(s.start(), s.end(), s.value()));
      default -> word();
    };
  }

  private int endOfCharacter() {
    return cursor.isAtEnd() ? cursor.offset() : cursor.offset() + 1;
  }

  private Optional<Json> refuse(SyntaxError error) {
    cursor.stop(error);
    return Optional.empty();
  }

  /** Returns the error of the first value beyond {@link #MAX_VALUES}. */
  static SyntaxError tooManyValues(int start, int end) {
    String message = "the text has more than " + MAX_VALUES + " values";
    return new SyntaxError(Code.TOO_LARGE, start, end, message, "");
  }

  /** Returns the error of an object or array beyond {@link #MAX_DEPTH}. */
  static SyntaxError tooDeep(int start, int end) {
    return new SyntaxError(
        Code.TOO_DEEP,
        start,
        end,
        "the text is nested more than " + MAX_DEPTH + " levels deep",
        "a spec has 5 levels: spec, entities, entity, fields, field");
  }

  private Optional<Json> container(boolean object) {
    if (depth == MAX_DEPTH) {
      return refuse(tooDeep(cursor.offset(), endOfCharacter()));
    }
    depth++;
    Json container = object ? object() : array();
    depth--;
    return Optional.of(container);
  }

  private Json object() {
    int start = cursor.advance();
    List<Json.Member> members = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    boolean closed = next('}', true, "a key in double quotes");
    while (!closed && !cursor.isStopped()) {
      member()
          .filter(member -> keys.add(member.key()) || duplicate(member))
          .ifPresent(members::add);
      closed = next('}', false, "a key in double quotes");
    }
    return new Json.Obj(start, cursor.offset(), closed, members);
  }

  private boolean duplicate(Json.Member member) {
    cursor.report(SyntaxError.duplicateKey(member));
    return false;
  }

  private Optional<Json.Member> member() {
    if (cursor.peek() != '"') {
      cursor.stop("expected a key in double quotes, but found " + cursor.describe(), keyHint());
      return Optional.empty();
    }
    Optional<StringScanner.Token> key = string();
    return key.filter(token -> skipColon(token.value()))
        .flatMap(
            token ->
                value()
                    .map(
                        value ->
                            new Json.Member(
                                token.value(), token.value(), token.start(), token.end(), value)));
  }

  private String keyHint() {
    return switch (cursor.peek()) {
      case '\'' -> "JSON allows only double quotes";
      case '/', '#' -> "JSON has no comments";
      default -> "";
    };
  }

  /** Moves past the colon after a key, and returns whether there was a colon. */
  private boolean skipColon(String key) {
    cursor.skipSpace();
    if (cursor.peek() != ':') {
      String message = "expected \":\" after the key %s, but found %s";
      cursor.stop(message.formatted(QuotedText.of(key), cursor.describe()), "");
      return false;
    }
    cursor.advance();
    cursor.skipSpace();
    return true;
  }

  private Json array() {
    int start = cursor.advance();
    List<Json> elements = new ArrayList<>();
    boolean closed = next(']', true, "a value");
    while (!closed && !cursor.isStopped()) {
      value().ifPresent(elements::add);
      closed = next(']', false, "a value");
    }
    return new Json.Arr(start, cursor.offset(), closed, elements);
  }

  /** Moves to the next item of a container or past its end. Returns whether the container ended. */
  private boolean next(char end, boolean first, String item) {
    if (cursor.isStopped()) {
      return false;
    }
    cursor.skipSpace();
    if (cursor.peek() == end) {
      cursor.advance();
      return true;
    }
    if (!first) {
      skipComma(end, item);
    }
    return false;
  }

  private void skipComma(char end, String item) {
    if (cursor.peek() != ',') {
      boolean startsItem = !cursor.isAtEnd() && "\"{[-0123456789tfn".indexOf(cursor.peek()) >= 0;
      cursor.stop(
          "expected \",\" or \"%s\", but found %s".formatted(end, cursor.describe()),
          startsItem ? "add a comma before it" : "");
      return;
    }
    int comma = cursor.advance();
    cursor.skipSpace();
    if (cursor.peek() == end) {
      cursor.moveTo(comma);
      cursor.stop(
          "trailing comma before \"%s\"".formatted(end),
          "JSON allows no trailing commas: remove it, or add %s after it".formatted(item));
    }
  }

  /**
   * Reads the string at the current offset. If the string is invalid, stops reading and returns
   * empty.
   */
  private Optional<StringScanner.Token> string() {
    StringScanner.Token token = strings.scan(cursor.offset());
    token.error().ifPresent(cursor::report);
    cursor.moveTo(token.end());
    if (token.broken()) {
      cursor.stop();
      return Optional.empty();
    }
    return Optional.of(token);
  }

  private Optional<Json> word() {
    int start = cursor.offset();
    String word = cursor.readWord();
    Optional<Json> scalar = JsonScalar.read(word, start);
    if (scalar.isEmpty()) {
      int end = cursor.offset();
      cursor.moveTo(start);
      String found = word.isEmpty() ? cursor.describe() : QuotedText.of(word);
      String hint = JsonScalar.hint(word, cursor.peek());
      cursor.stop(
          new SyntaxError(Code.SYNTAX, start, end, "expected a value, but found " + found, hint));
    }
    return scalar;
  }
}
