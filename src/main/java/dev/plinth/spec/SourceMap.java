package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Pointer;
import dev.plinth.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Maps JSON pointers to ranges of the text. Pointers passed in use corrected keys; the pointers of
 * diagnostics use the keys as written in the text.
 */
public final class SourceMap {
  /**
   * A value of the document with its pointer.
   *
   * @param pointer the pointer of the value, with the keys as written
   * @param member the member with the value; null for the root and for elements of arrays
   */
  record LocatedValue(Pointer pointer, Json.@Nullable Member member, Json value) {
    int start() {
      return member == null ? value.start() : member.start();
    }

    /** Returns the end of the key, or of the opening bracket if there is no key. */
    int keyEnd() {
      return member == null ? value.start() + 1 : member.end();
    }
  }

  private final String text;
  private final LineStarts lines;
  private final Optional<Json> root;

  SourceMap(String text, Optional<Json> root) {
    this(text, new LineStarts(text), root);
  }

  private SourceMap(String text, LineStarts lines, Optional<Json> root) {
    this.text = requireNonNull(text);
    this.lines = lines;
    this.root = requireNonNull(root);
  }

  /** Returns a map of the same text with another document. */
  SourceMap withRoot(Json newRoot) {
    return new SourceMap(text, lines, Optional.of(newRoot));
  }

  String text() {
    return text;
  }

  Span span(int start, int end) {
    return lines.span(start, end);
  }

  Optional<Json> root() {
    return root;
  }

  /** Returns whether there is a value at this pointer. */
  public boolean contains(Pointer pointer) {
    return find(pointer).isPresent();
  }

  /**
   * Returns a diagnostic about the value at this pointer.
   *
   * @throws IllegalArgumentException if there is no value at this pointer
   */
  public Diagnostic diagnosticAtValue(Code code, Pointer pointer, String message) {
    LocatedValue located = locate(pointer);
    Span span = span(located.value().start(), located.value().end());
    return new Diagnostic(code, located.pointer(), span, message);
  }

  /**
   * Returns a diagnostic about the key of the value at this pointer. The root and elements of
   * arrays have no key; their diagnostic is at the first character of the value.
   *
   * @throws IllegalArgumentException if there is no value at this pointer
   */
  public Diagnostic diagnosticAtKey(Code code, Pointer pointer, String message) {
    LocatedValue located = locate(pointer);
    return new Diagnostic(
        code, located.pointer(), span(located.start(), located.keyEnd()), message);
  }

  /** Returns a factory of fixes and edits for this text. */
  public FixEdits edits() {
    return new FixEdits(this);
  }

  /**
   * Returns the value at this pointer.
   *
   * @throws IllegalArgumentException if there is no value at this pointer
   */
  LocatedValue locate(Pointer pointer) {
    return find(pointer).orElseThrow(() -> new IllegalArgumentException("no value at " + pointer));
  }

  Optional<LocatedValue> find(Pointer pointer) {
    Optional<LocatedValue> found = root.map(value -> new LocatedValue(Pointer.ROOT, null, value));
    for (String token : pointer.tokens()) {
      found = found.flatMap(parent -> step(parent, token));
    }
    return found;
  }

  private static Optional<LocatedValue> step(LocatedValue parent, String token) {
    if (parent.value() instanceof Json.Obj object) {
      return object
          .member(token)
          .map(m -> new LocatedValue(parent.pointer().child(m.written()), m, m.value()));
    }
    if (parent.value() instanceof Json.Arr array) {
      int index = index(token);
      if (index >= 0 && index < array.elements().size()) {
        Json element = array.elements().get(index);
        return Optional.of(new LocatedValue(parent.pointer().child(index), null, element));
      }
    }
    return Optional.empty();
  }

  /** Returns the array index in a token of a pointer; -1 if the token is a key. */
  private static int index(String token) {
    boolean digits = !token.isEmpty() && token.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && token.length() < 9 ? Integer.parseInt(token) : -1;
  }

  /** Returns the pointer of the innermost value around this offset, with the keys as written. */
  Pointer pointerAt(int offset) {
    return root.map(value -> pointerAt(offset, Pointer.ROOT, value)).orElse(Pointer.ROOT);
  }

  /**
   * Returns the innermost object or array around this offset, or else the root.
   *
   * @throws java.util.NoSuchElementException if there is no root
   */
  Json containerAt(int offset) {
    Json around = root.orElseThrow();
    String[] tokens = pointerAt(offset).tokens();
    Pointer at = Pointer.ROOT;
    for (String token : tokens) {
      at = at.child(token);
      Optional<Json> value = find(at).map(LocatedValue::value);
      if (value.isPresent() && !(value.get() instanceof Json.Scalar)) {
        around = value.get();
      }
    }
    return around;
  }

  private static Pointer pointerAt(int offset, Pointer at, Json value) {
    if (value instanceof Json.Obj object) {
      int i = lastUpTo(offset, object.members(), Json.Member::start);
      if (i >= 0 && reaches(object.members().get(i).value(), offset)) {
        Json.Member member = object.members().get(i);
        return pointerAt(offset, at.child(member.written()), member.value());
      }
    } else if (value instanceof Json.Arr array) {
      int i = lastUpTo(offset, array.elements(), Json::start);
      if (i >= 0 && reaches(array.elements().get(i), offset)) {
        return pointerAt(offset, at.child(i), array.elements().get(i));
      }
    }
    return at;
  }

  /**
   * Returns the index of the last item that starts at or before this offset; -1 if there is none.
   */
  private static <T> int lastUpTo(int offset, List<T> sorted, ToIntFunction<T> start) {
    int before = -1;
    int after = sorted.size();
    while (after - before > 1) {
      int middle = (before + after) >>> 1;
      if (start.applyAsInt(sorted.get(middle)) <= offset) {
        before = middle;
      } else {
        after = middle;
      }
    }
    return before;
  }

  /**
   * Returns whether the value contains this offset. An unclosed value reaches to the end of the
   * text.
   */
  private static boolean reaches(Json value, int offset) {
    boolean open =
        (value instanceof Json.Obj object && !object.closed())
            || (value instanceof Json.Arr array && !array.closed());
    return open || offset < value.end();
  }
}
