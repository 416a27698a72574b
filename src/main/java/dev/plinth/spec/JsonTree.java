package dev.plinth.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Builds the document of repaired tokens, which are the beginning of valid JSON. */
final class JsonTree {
  private final List<LooseToken> tokens;
  private final int length;
  private final List<SyntaxError> errors = new ArrayList<>();
  private final Optional<Json> root;
  private int at;

  /** Creates the document of a text with this length. */
  JsonTree(List<LooseToken> tokens, int length) {
    this.tokens = tokens;
    this.length = length;
    this.root = tokens.isEmpty() ? Optional.empty() : Optional.of(value());
  }

  Optional<Json> root() {
    return root;
  }

  /** Returns errors of keys and strings that are no syntax errors. */
  List<SyntaxError> errors() {
    return errors;
  }

  private Json value() {
    LooseToken token = tokens.get(at++);
    return switch (token.kind()) {
      case '{' -> object(token.start());
      case '[' -> array(token.start());
      default -> {
        check(token);
        yield new Json.Scalar(token.start(), token.end(), token.value());
      }
    };
  }

  private void check(LooseToken token) {
    if (token.value() instanceof String string) {
      SyntaxError surrogate = StringScanner.surrogate(token.start(), token.end(), string);
      if (surrogate != null) {
        errors.add(surrogate);
      }
    }
  }

  private Json object(int start) {
    List<Json.Member> members = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    while (!isAt('}') && at + 2 < tokens.size()) {
      LooseToken key = tokens.get(at);
      check(key);
      at += 2; // and its colon
      String name = String.valueOf(key.value());
      Json.Member member = new Json.Member(name, name, key.start(), key.end(), value());
      if (keys.add(name)) {
        members.add(member);
      } else {
        errors.add(SyntaxError.duplicateKey(member));
      }
      at += isAt(',') ? 1 : 0;
    }
    boolean closed = isAt('}');
    return new Json.Obj(start, end(closed), closed, members);
  }

  private Json array(int start) {
    List<Json> elements = new ArrayList<>();
    while (!isAt(']') && at < tokens.size()) {
      elements.add(value());
      at += isAt(',') ? 1 : 0;
    }
    boolean closed = isAt(']');
    return new Json.Arr(start, end(closed), closed, elements);
  }

  private boolean isAt(char kind) {
    return at < tokens.size() && tokens.get(at).is(kind);
  }

  private int end(boolean closed) {
    return closed ? tokens.get(at++).end() : length;
  }
}
