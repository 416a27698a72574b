package dev.plinth.diagnostic;

/**
 * A JSON pointer: the path to a value in a document.
 *
 * @param text the pointer in the notation of RFC 6901; empty for the whole document
 */
public record Pointer(String text) {
  /** The whole document. */
  public static final Pointer ROOT = new Pointer("");

  public Pointer {
    if (!text.isEmpty() && text.charAt(0) != '/') {
      throw new IllegalArgumentException("not a JSON pointer: " + text);
    }
  }

  /** Returns the pointer of the member with this key, escaped as in RFC 6901 section 3. */
  public Pointer child(String key) {
    return new Pointer(text + '/' + key.replace("~", "~0").replace("/", "~1"));
  }

  /** Returns the pointer of the array element with this index, from 0. */
  public Pointer child(int index) {
    return new Pointer(text + '/' + index);
  }

  /** Returns the keys and indexes on the path from the root, unescaped; empty for the root. */
  public String[] tokens() {
    if (text.isEmpty()) {
      return new String[0];
    }
    String[] tokens = text.substring(1).split("/", -1);
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = tokens[i].replace("~1", "/").replace("~0", "~");
    }
    return tokens;
  }

  @Override
  public String toString() {
    return text;
  }
}
