package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.plinth.diagnostic.Pointer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object or array that is open at a place of the text, or the text itself. Frames are immutable,
 * because several readings of a text share them.
 *
 * @param parent the frame around this one; null for the text
 * @param object whether the frame is an object
 * @param schema the schema of the frame
 * @param item the schema of the value that is read next
 * @param keys the keys so far that the schema knows
 * @param state what has been read last
 * @param start the offset of the opening bracket
 * @param depth the number of open objects and arrays
 */
record OpenFrame(
    @Nullable OpenFrame parent,
    boolean object,
    JsonNode schema,
    JsonNode item,
    @Nullable Keys keys,
    State state,
    int start,
    int depth) {
  /** The parts of a JSON text after which different tokens may follow. */
  enum State {
    START,
    OPENED,
    COMMA,
    KEY,
    COLON,
    VALUE,
    END,
    /** Text after the end. */
    AFTER_END
  }

  /** A list of keys. */
  record Keys(String key, @Nullable Keys others) {}

  /** Returns the frame of a text of which nothing has been read. */
  static OpenFrame text() {
    return new OpenFrame(
        null, false, SpecSchema.root(), SpecSchema.root(), null, State.START, 0, 0);
  }

  OpenFrame with(State newState) {
    return new OpenFrame(parent, object, schema, item, keys, newState, start, depth);
  }

  OpenFrame withKey(String key) {
    Keys newKeys = knows(key) ? new Keys(key, keys) : keys;
    JsonNode value = SpecSchema.member(schema, key);
    return new OpenFrame(parent, object, schema, value, newKeys, State.KEY, start, depth);
  }

  /** Returns the frame of a container that opens in this one. */
  OpenFrame opened(boolean opensObject, int offset) {
    JsonNode elements = opensObject ? MissingNode.getInstance() : item.path("items");
    return new OpenFrame(this, opensObject, item, elements, null, State.OPENED, offset, depth + 1);
  }

  /** Returns the frame around this one, after this one. */
  OpenFrame closed() {
    OpenFrame outer = outer();
    return outer.with(outer.parent == null ? State.END : State.VALUE);
  }

  /**
   * Returns the frame around this one.
   *
   * @throws IllegalStateException if this is the text
   */
  OpenFrame outer() {
    if (parent == null) {
      throw new IllegalStateException("nothing is open");
    }
    return parent;
  }

  /** Returns the last key, whose value is read next or has just been read; empty if unknown. */
  Optional<String> key() {
    return keys == null || item.isMissingNode() ? Optional.empty() : Optional.of(keys.key());
  }

  /** Returns the pointer of this object or array, as if each array around it had one element. */
  Pointer pointer() {
    OpenFrame around = parent;
    if (around == null || around.isText()) {
      return Pointer.ROOT;
    }
    return around.object
        ? around.pointer().child(around.key().orElse(""))
        : around.pointer().child(0);
  }

  boolean isText() {
    return parent == null;
  }

  boolean isArray() {
    return !object && parent != null;
  }

  /** Returns the bracket that closes this object or array. */
  char closing() {
    return object ? '}' : ']';
  }

  /** Whether the schema has this key. */
  boolean knows(String key) {
    return schema.path("properties").has(key);
  }

  boolean has(String key) {
    for (Keys one = keys; one != null; one = one.others()) {
      if (one.key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this is an object whose schema has this key, and the key is not yet there. */
  boolean lacks(String key) {
    return object && knows(key) && !has(key);
  }

  /** Whether the same tokens may follow in both frames and the frames around them. */
  @SuppressWarnings("ReferenceEquality") // frames are shared, and a schema is one object
  boolean isLike(OpenFrame other) {
    OpenFrame a = this;
    OpenFrame b = other;
    while (a != b) {
      if (a.object != b.object || a.state != b.state || a.schema != b.schema || a.item != b.item) {
        return false;
      }
      if (a.parent == null || b.parent == null) {
        return a.parent == b.parent;
      }
      a = a.parent;
      b = b.parent;
    }
    return true;
  }
}
