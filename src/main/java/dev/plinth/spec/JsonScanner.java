package dev.plinth.spec;

import dev.plinth.diagnostic.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /**
   * Something wrong with the text itself.
   *
   * @param hint what may help, or empty text
   * @param surplus the member that should go, or null
   */
  record Fault(
      Code code, int start, int end, String message, String hint, Json.@Nullable Member surplus) {
    Fault(Code code, int start, int end, String message, String hint) {
      this(code, start, end, message, hint, null);
    }
  }

  /** What could be read: no root where not even a value begins. */
  record Result(Optional<Json> root, List<Fault> faults, boolean complete) {}

  private final String text;
  private final StringScanner strings;
  private final List<Fault> faults = new ArrayList<>();
  private int at;
  private int depth;
  private int values;
  private boolean stopped;

  private JsonScanner(String text) {
    this.text = text;
    this.strings = new StringScanner(text);
  }

  static Result scan(String text) {
    return new JsonScanner(text).document();
  }

  private Result document() {
    if (text.startsWith("\uFEFF")) {
      at = 1; // RFC 8259 section 8.1: a parser may ignore a byte order mark
    }
    skipSpace();
    if (at == text.length()) {
      stop("the text is empty", "a spec is one JSON object: { \"spec_version\": \"1.0\", … }");
      return new Result(Optional.empty(), faults, false);
    }
    Optional<Json> root = value();
    if (!stopped) {
      skipSpace();
      if (at < text.length()) {
        stop(found() + " behind the end of the spec", "a spec is one JSON object and nothing else");
      }
    }
    return new Result(root, faults, !stopped);
  }

  private Optional<Json> value() {
    if (++values > MOST_VALUES) {
      stop(Code.TOO_LARGE, at, at, "more than " + MOST_VALUES + " values", "");
      return Optional.empty();
    }
    return switch (peek()) {
      case '{' -> deeper(true);
      case '[' -> deeper(false);
      case '"' ->
          string()
              .filter(s -> !s.broken())
              .map(s -> new Json.Scalar(s.start(), s.end(), s.value()));
      default -> word();
    };
  }

  private Optional<Json> deeper(boolean object) {
    if (depth == DEEPEST) {
      stop(
          Code.TOO_DEEP,
          at,
          at + 1,
          "nested more than " + DEEPEST + " deep",
          "a spec needs 5 levels: spec, entities, entity, fields, field");
      return Optional.empty();
    }
    depth++;
    Json container = object ? object() : array();
    depth--;
    return Optional.of(container);
  }

  private Json object() {
    int start = at++;
    List<Json.Member> members = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    boolean closed = next('}', true, "a key in double quotes");
    while (!closed && !stopped) {
      member()
          .filter(member -> keys.add(member.key()) || duplicate(member))
          .ifPresent(members::add);
      closed = next('}', false, "a key in double quotes");
    }
    return new Json.Obj(start, at, closed && !stopped, members);
  }

  private boolean duplicate(Json.Member member) {
    faults.add(
        new Fault(
            Code.DUPLICATE_KEY,
            member.start(),
            member.end(),
            "the key " + Quote.of(member.key()) + " stands twice in this object",
            "readers of JSON silently keep only one of them",
            member));
    return false;
  }

  private Optional<Json.Member> member() {
    if (peek() != '"') {
      stop(found() + " where a key in double quotes should be", keyHint());
      return Optional.empty();
    }
    Optional<StringScanner.Token> key = string();
    if (stopped || key.isEmpty()) {
      return Optional.empty();
    }
    skipSpace();
    if (peek() != ':') {
      stop(
          found() + " where the : behind the key " + Quote.of(key.get().value()) + " should be",
          "");
      return Optional.empty();
    }
    at++;
    skipSpace();
    return value()
        .map(
            value ->
                new Json.Member(
                    key.get().value(),
                    key.get().value(),
                    key.get().start(),
                    key.get().end(),
                    value));
  }

  private String keyHint() {
    return switch (peek()) {
      case '\'' -> "JSON knows only double quotes";
      case '/', '#' -> "JSON has no comments";
      default -> "";
    };
  }

  private Json array() {
    int start = at++;
    List<Json> elements = new ArrayList<>();
    boolean closed = next(']', true, "a value");
    while (!closed && !stopped) {
      value().ifPresent(elements::add);
      closed = next(']', false, "a value");
    }
    return new Json.Arr(start, at, closed && !stopped, elements);
  }

  /** Goes to the next item of a container, or behind its end; says whether it was the end. */
  private boolean next(char end, boolean first, String wanted) {
    if (stopped) {
      return false;
    }
    skipSpace();
    if (peek() == end) {
      at++;
      return true;
    }
    if (!first) {
      comma(end, wanted);
    }
    return false;
  }

  private void comma(char end, String wanted) {
    if (peek() != ',') {
      boolean item = at < text.length() && "\"{[-0123456789tfn".indexOf(peek()) >= 0;
      stop(
          found() + " where , or " + end + " should be",
          item ? "a comma is missing before it" : "");
      return;
    }
    int comma = at++;
    skipSpace();
    if (peek() == end) {
      at = comma;
      stop("a comma before " + end, "JSON has no trailing commas; remove it, or add " + wanted);
    }
  }

  private Optional<StringScanner.Token> string() {
    StringScanner.Token token = strings.scan(at);
    token.fault().ifPresent(faults::add);
    at = token.end();
    stopped = token.broken();
    return Optional.of(token);
  }

  private Optional<Json> word() {
    int start = at;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    Optional<Json> scalar = JsonWord.read(word, start);
    if (scalar.isEmpty()) {
      int end = at;
      at = start;
      String what = word.isEmpty() ? found() : Quote.of(word);
      stop(Code.SYNTAX, start, end, what + " where a value should be", JsonWord.hint(word, peek()));
    }
    return scalar;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.' || c == '_';
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  /** Gives the character here, and NUL at the end of the text. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private String found() {
    if (at == text.length()) {
      return "the text ends";
    }
    return peek() == '"'
        ? "a text in double quotes"
        : Quote.of(text.substring(at, text.offsetByCodePoints(at, 1)));
  }

  private void stop(String message, String hint) {
    int end = at < text.length() ? text.offsetByCodePoints(at, 1) : at;
    stop(Code.SYNTAX, at, end, message, hint);
  }

  private void stop(Code code, int start, int end, String message, String hint) {
    faults.add(new Fault(code, start, end, message, hint));
    stopped = true;
  }
}
