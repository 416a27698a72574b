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
 * Which stretch of a text each value of a document is. Pointers into it use the keys that are
 * meant; the diagnostics it makes use those that stand in the text.
 */
public final class SourceMap {
  /**
   * A value of the document.
   *
   * @param pointer where it stands, by the keys in the text
   * @param member its key, or null for the root and for elements of arrays
   */
  record Place(Pointer pointer, Json.@Nullable Member member, Json value) {
    int start() {
      return member == null ? value.start() : member.start();
    }

    /** The end of the key, or of the opening bracket where there is no key. */
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

  /** Gives the map of the same text with another reading of its values. */
  SourceMap with(Json reading) {
    return new SourceMap(text, lines, Optional.of(reading));
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

  /** Tells whether there is a value at this pointer. */
  public boolean contains(Pointer pointer) {
    return find(pointer).isPresent();
  }

  /** Makes a diagnostic about the value at this pointer, which must be there. */
  public Diagnostic atValue(Code code, Pointer pointer, String message) {
    Place place = place(pointer);
    Span span = span(place.value().start(), place.value().end());
    return new Diagnostic(code, place.pointer(), span, message);
  }

  /**
   * Makes a diagnostic about the key of the value at this pointer; in an array, about its bracket.
   */
  public Diagnostic atKey(Code code, Pointer pointer, String message) {
    Place place = place(pointer);
    return new Diagnostic(code, place.pointer(), span(place.start(), place.keyEnd()), message);
  }

  /** Gives the maker of changes to this text. */
  public FixEdits edits() {
    return new FixEdits(this);
  }

  /**
   * Gives the value at this pointer.
   *
   * @throws IllegalArgumentException when there is none
   */
  Place place(Pointer pointer) {
    return find(pointer).orElseThrow(() -> new IllegalArgumentException("nothing at " + pointer));
  }

  Optional<Place> find(Pointer pointer) {
    Optional<Place> place = root.map(value -> new Place(Pointer.ROOT, null, value));
    for (String token : pointer.tokens()) {
      place = place.flatMap(parent -> step(parent, token));
    }
    return place;
  }

  private static Optional<Place> step(Place parent, String token) {
    if (parent.value() instanceof Json.Obj object) {
      return object
          .member(token)
          .map(m -> new Place(parent.pointer().child(m.written()), m, m.value()));
    }
    if (parent.value() instanceof Json.Arr array) {
      int index = index(token);
      if (index >= 0 && index < array.elements().size()) {
        Json element = array.elements().get(index);
        return Optional.of(new Place(parent.pointer().child(index), null, element));
      }
    }
    return Optional.empty();
  }

  /** Gives the index that a token of a pointer means, or -1 where it is a key. */
  private static int index(String token) {
    boolean digits = !token.isEmpty() && token.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && token.length() < 9 ? Integer.parseInt(token) : -1;
  }

  /** Gives the pointer of the innermost value around this offset, by the keys in the text. */
  Pointer pointerAt(int offset) {
    return root.map(value -> pointerAt(offset, Pointer.ROOT, value)).orElse(Pointer.ROOT);
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

  /** Gives the last of these that begins at this offset or before it, or -1. */
  private static <T> int lastUpTo(int offset, List<T> inOrder, ToIntFunction<T> start) {
    int before = -1;
    int behind = inOrder.size();
    while (behind - before > 1) {
      int middle = (before + behind) >>> 1;
      if (start.applyAsInt(inOrder.get(middle)) <= offset) {
        before = middle;
      } else {
        behind = middle;
      }
    }
    return before;
  }

  /** Where the text broke off inside a container, whatever follows still belongs to it. */
  private static boolean reaches(Json value, int offset) {
    boolean open =
        (value instanceof Json.Obj object && !object.closed())
            || (value instanceof Json.Arr array && !array.closed());
    return open || offset < value.end();
  }
}
