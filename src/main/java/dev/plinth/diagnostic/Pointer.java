package dev.plinth.diagnostic;

/**
 * A JSON pointer: where a value stands in a document.
 *
 * @param text the pointer as RFC 6901 writes it; empty for the whole document
 */
public record Pointer(String text) {
  /** The whole document. */
  public static final Pointer ROOT = new Pointer("");

  public Pointer {
    if (!text.isEmpty() && text.charAt(0) != '/') {
      throw new IllegalArgumentException("not a JSON pointer: " + text);
    }
  }

  /**
   * Gives the member of this object with this key; the key is escaped as RFC 6901 section 3 says.
   */
  public Pointer child(String key) {
    return new Pointer(text + '/' + key.replace("~", "~0").replace("/", "~1"));
  }

  /** Gives the element of this array with this index, counted from 0. */
  public Pointer child(int index) {
    return new Pointer(text + '/' + index);
  }

  /** Gives the keys and indexes on the way from the root, unescaped; none for the root. */
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
