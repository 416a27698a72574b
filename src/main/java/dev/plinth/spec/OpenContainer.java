package dev.plinth.spec;

import dev.plinth.diagnostic.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An object or array that has begun and not ended, read as far as a place in it. */
final class OpenContainer {
  private final boolean object;
  private final Pointer pointer;
  private final Set<String> keys = new HashSet<>();
  private String key = "";
  private int index;
  private boolean keyed;
  private boolean colon;
  private boolean filled;

  private OpenContainer(boolean object, Pointer pointer) {
    this.object = object;
    this.pointer = pointer;
  }

  /** Gives the innermost container that these tokens, the first ones of a text, leave open. */
  static Optional<OpenContainer> innermost(String text, List<JsonToken> tokens) {
    Deque<OpenContainer> open = new ArrayDeque<>();
    for (JsonToken token : tokens) {
      if (token.is('{', text) || token.is('[', text)) {
        Pointer at = open.isEmpty() ? Pointer.ROOT : open.peek().item();
        open.push(new OpenContainer(token.is('{', text), at));
      } else if (token.is('}', text) || token.is(']', text)) {
        close(open, token.is('}', text));
      } else if (!open.isEmpty()) {
        open.peek().take(token, text);
      }
    }
    return Optional.ofNullable(open.peek());
  }

  /** A bracket that fits none that is open is a slip of the pen. */
  private static void close(Deque<OpenContainer> open, boolean object) {
    if (open.stream().noneMatch(container -> container.object == object)) {
      return;
    }
    while (open.pop().object != object) {
      // what was left open inside ends with it
    }
    if (!open.isEmpty()) {
      open.peek().filled = true;
    }
  }

  private void take(JsonToken token, String text) {
    if (token.is(',', text)) {
      begin();
      index++;
    } else if (token.is(':', text)) {
      colon = true;
    } else if (!object || (colon && !filled)) {
      filled = true;
    } else {
      begin();
      keyed = true;
      key = token.isQuoted() ? text.substring(token.start() + 1, token.end() - 1) : token.in(text);
      keys.add(key);
    }
  }

  private void begin() {
    key = "";
    keyed = false;
    colon = false;
    filled = false;
  }

  /** Gives the pointer of the item that stands, or would stand, at the place. */
  Pointer item() {
    return object ? pointer.child(key) : pointer.child(index);
  }

  Pointer pointer() {
    return pointer;
  }

  boolean isObject() {
    return object;
  }

  /** Gives the keys before the place. */
  Set<String> keys() {
    return Set.copyOf(keys);
  }

  /** Tells whether an item ended and no comma stands behind it. */
  boolean isFilled() {
    return filled;
  }

  /** Tells whether a key could begin at the place, perhaps after a comma. */
  boolean awaitsKey() {
    return object && (filled || !keyed);
  }

  /** Tells whether a colon is missing at the place. */
  boolean awaitsColon() {
    return object && keyed && !colon;
  }
}
