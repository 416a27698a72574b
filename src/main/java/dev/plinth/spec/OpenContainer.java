package dev.plinth.spec;

import dev.plinth.diagnostic.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An object or array that is not yet closed at the caret. */
final class OpenContainer {
  private final boolean object;
  private final Pointer pointer;
  private final Set<String> keys = new HashSet<>();
  private String key = "";
  private int index;
  private boolean hasKey;
  private boolean hasColon;
  private boolean hasValue;

  private OpenContainer(boolean object, Pointer pointer) {
    this.object = object;
    this.pointer = pointer;
  }

  /** Returns the innermost container that is open after the first tokens of a text. */
  static Optional<OpenContainer> innermost(String text, List<JsonToken> tokens) {
    Deque<OpenContainer> open = new ArrayDeque<>();
    for (JsonToken token : tokens) {
      if (token.is('{', text) || token.is('[', text)) {
        Pointer at = open.isEmpty() ? Pointer.ROOT : open.peek().item();
        open.push(new OpenContainer(token.is('{', text), at));
      } else if (token.is('}', text) || token.is(']', text)) {
        close(open, token.is('}', text));
      } else if (!open.isEmpty()) {
        open.peek().add(token, text);
      }
    }
    return Optional.ofNullable(open.peek());
  }

  /**
   * Closes the innermost container of this kind, with all containers in it. Does nothing if no
   * container of this kind is open.
   */
  private static void close(Deque<OpenContainer> open, boolean object) {
    if (open.stream().noneMatch(container -> container.object == object)) {
      return;
    }
    while (open.pop().object != object) {
      // containers left open inside it end with it
    }
    if (!open.isEmpty()) {
      open.peek().hasValue = true;
    }
  }

  private void add(JsonToken token, String text) {
    if (token.is(',', text)) {
      startItem();
      index++;
    } else if (token.is(':', text)) {
      hasColon = true;
    } else if (!object || (hasColon && !hasValue)) {
      hasValue = true;
    } else {
      startItem();
      hasKey = true;
      key = token.isQuoted() ? text.substring(token.start() + 1, token.end() - 1) : token.in(text);
      keys.add(key);
    }
  }

  private void startItem() {
    key = "";
    hasKey = false;
    hasColon = false;
    hasValue = false;
  }

  /** Returns the pointer of the member or element at the caret, even if it is not yet written. */
  Pointer item() {
    return object ? pointer.child(key) : pointer.child(index);
  }

  Pointer pointer() {
    return pointer;
  }

  boolean isObject() {
    return object;
  }

  /** Returns the keys before the caret. */
  Set<String> keys() {
    return Set.copyOf(keys);
  }

  /** Returns whether the current item is complete and not yet followed by a comma. */
  boolean hasCompleteItem() {
    return hasValue;
  }

  /** Returns whether a key may be written at the caret, possibly after a comma. */
  boolean awaitsKey() {
    return object && (hasValue || !hasKey);
  }

  /** Returns whether the key before the caret lacks its colon. */
  boolean awaitsColon() {
    return object && hasKey && !hasColon;
  }
}
