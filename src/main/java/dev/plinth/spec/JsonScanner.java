package dev.plinth.spec;

import dev.plinth.diagnostic.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads JSON (RFC 8259) up to its first fault, with the place of everything. Not a library's
 * parser, because those keep only the start of a value, merge doubled keys and say what is wrong in
 * words for programmers.
 */
final class JsonScanner {
  /** A spec is 5 deep; what is deeper than this was never one. */
  static final int DEEPEST = 32;

  /** A value is at least this cheap to type; more of them are an attack on memory, not a spec. */
  static final int MOST_VALUES = 500_000;

  /** What could be read: no root where not even a value begins. */
  record Result(Optional<Json> root, List<SyntaxFault> faults, boolean complete) {}

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
      cursor.step(); // RFC 8259 section 8.1: a parser may ignore a byte order mark
    }
    cursor.skipSpace();
    if (cursor.isAtEnd()) {
      cursor.stop(
          "the text is empty", "a spec is one JSON object: { \"spec_version\": \"1.0\", … }");
      return new Result(Optional.empty(), cursor.faults(), false);
    }
    Optional<Json> root = value();
    cursor.skipSpace();
    if (!cursor.isStopped() && !cursor.isAtEnd()) {
      cursor.stop(
          cursor.found() + " behind the end of the spec",
          "a spec is one JSON object and nothing else");
    }
    return new Result(root, cursor.faults(), !cursor.isStopped());
  }

  private Optional<Json> value() {
    if (++values > MOST_VALUES) {
      return refuse(Code.TOO_LARGE, "more than " + MOST_VALUES + " values", "");
    }
    return switch (cursor.peek()) {
      case '{' -> deeper(true);
      case '[' -> deeper(false);
      case '"' -> string().map(s -> new Json.Scalar(s.start(), s.end(), s.value()));
      default -> word();
    };
  }

  private Optional<Json> refuse(Code code, String message, String hint) {
    int end = cursor.isAtEnd() ? cursor.at() : cursor.at() + 1;
    cursor.stop(new SyntaxFault(code, cursor.at(), end, message, hint));
    return Optional.empty();
  }

  private Optional<Json> deeper(boolean object) {
    if (depth == DEEPEST) {
      return refuse(
          Code.TOO_DEEP,
          "nested more than " + DEEPEST + " deep",
          "a spec needs 5 levels: spec, entities, entity, fields, field");
    }
    depth++;
    Json container = object ? object() : array();
    depth--;
    return Optional.of(container);
  }

  private Json object() {
    int start = cursor.step();
    List<Json.Member> members = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    boolean closed = next('}', true, "a key in double quotes");
    while (!closed && !cursor.isStopped()) {
      member()
          .filter(member -> keys.add(member.key()) || duplicate(member))
          .ifPresent(members::add);
      closed = next('}', false, "a key in double quotes");
    }
    return new Json.Obj(start, cursor.at(), closed, members);
  }

  private boolean duplicate(Json.Member member) {
    cursor.report(
        new SyntaxFault(
            Code.DUPLICATE_KEY,
            member.start(),
            member.end(),
            "the key " + QuotedText.of(member.key()) + " stands twice in this object",
            "readers of JSON silently keep only one of them",
            member));
    return false;
  }

  private Optional<Json.Member> member() {
    if (cursor.peek() != '"') {
      cursor.stop(cursor.found() + " where a key in double quotes should be", keyHint());
      return Optional.empty();
    }
    Optional<StringScanner.Token> key = string();
    return key.filter(token -> colon(token.value()))
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
      case '\'' -> "JSON knows only double quotes";
      case '/', '#' -> "JSON has no comments";
      default -> "";
    };
  }

  /** Goes behind the colon of a key; says whether there was one. */
  private boolean colon(String key) {
    cursor.skipSpace();
    if (cursor.peek() != ':') {
      String message = "%s where the : behind the key %s should be";
      cursor.stop(message.formatted(cursor.found(), QuotedText.of(key)), "");
      return false;
    }
    cursor.step();
    cursor.skipSpace();
    return true;
  }

  private Json array() {
    int start = cursor.step();
    List<Json> elements = new ArrayList<>();
    boolean closed = next(']', true, "a value");
    while (!closed && !cursor.isStopped()) {
      value().ifPresent(elements::add);
      closed = next(']', false, "a value");
    }
    return new Json.Arr(start, cursor.at(), closed, elements);
  }

  /** Goes to the next item of a container, or behind its end; says whether it was the end. */
  private boolean next(char end, boolean first, String wanted) {
    if (cursor.isStopped()) {
      return false;
    }
    cursor.skipSpace();
    if (cursor.peek() == end) {
      cursor.step();
      return true;
    }
    if (!first) {
      comma(end, wanted);
    }
    return false;
  }

  private void comma(char end, String wanted) {
    if (cursor.peek() != ',') {
      boolean item = !cursor.isAtEnd() && "\"{[-0123456789tfn".indexOf(cursor.peek()) >= 0;
      cursor.stop(
          cursor.found() + " where , or " + end + " should be",
          item ? "a comma is missing before it" : "");
      return;
    }
    int comma = cursor.step();
    cursor.skipSpace();
    if (cursor.peek() == end) {
      cursor.moveTo(comma);
      cursor.stop(
          "a comma before " + end, "JSON has no trailing commas; remove it, or add " + wanted);
    }
  }

  /** Gives the string here; empty where it breaks off. */
  private Optional<StringScanner.Token> string() {
    StringScanner.Token token = strings.scan(cursor.at());
    token.fault().ifPresent(cursor::report);
    cursor.moveTo(token.end());
    if (token.broken()) {
      cursor.stop();
      return Optional.empty();
    }
    return Optional.of(token);
  }

  private Optional<Json> word() {
    int start = cursor.at();
    String word = cursor.word();
    Optional<Json> scalar = JsonScalar.read(word, start);
    if (scalar.isEmpty()) {
      int end = cursor.at();
      cursor.moveTo(start);
      String what = word.isEmpty() ? cursor.found() : QuotedText.of(word);
      String hint = JsonScalar.hint(word, cursor.peek());
      cursor.stop(
          new SyntaxFault(Code.SYNTAX, start, end, what + " where a value should be", hint));
    }
    return scalar;
  }
}
