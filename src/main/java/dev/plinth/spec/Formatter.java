package dev.plinth.spec;

import java.util.List;
import java.util.Optional;

/**
 * Lays JSON out as specs are written: two spaces a level, and an object of nothing but scalars on
 * one line where it fits. What a token looks like, and their order, stays as it was.
 */
public final class Formatter {
  /** So long are the lines of {@link SpecWriter} at most, for any spec of valid names. */
  private static final int WIDEST = 160;

  private final String text;
  private final List<JsonToken> tokens;
  private final StringBuilder out;
  private int at;

  private Formatter(String text, List<JsonToken> tokens) {
    this.text = text;
    this.tokens = tokens;
    this.out = new StringBuilder(text.length() * 2);
  }

  /** Gives the text laid out, with a line break at its end, or nothing where it is no JSON. */
  public static Optional<String> format(String text) {
    if (!JsonScanner.scan(text).complete()) {
      return Optional.empty();
    }
    Formatter formatter = new Formatter(text, JsonTokenizer.of(text));
    return Optional.of(formatter.document());
  }

  /** Gives a valid JSON value laid out to stand in a line that is indented so far. */
  static String snippet(String json, String indentation) {
    Formatter formatter = new Formatter(json, JsonTokenizer.of(json));
    formatter.value(0, false);
    return formatter.out.toString().replace("\n", "\n" + indentation);
  }

  private String document() {
    if (text.startsWith("\uFEFF")) {
      at++;
    }
    value(0, true);
    return out.append('\n').toString();
  }

  private void value(int depth, boolean wide) {
    if (!opens()) {
      append();
    } else if (isOpenAndShut()) {
      append();
      append();
    } else if (!wide && fits()) {
      flat();
    } else {
      block(depth);
    }
  }

  private void block(int depth) {
    append();
    while (!shuts()) {
      newLine(depth + 1);
      member(depth + 1);
      if (is(',')) {
        append();
      }
    }
    newLine(depth);
    append();
  }

  private void member(int depth) {
    if (at + 1 < tokens.size() && tokens.get(at + 1).is(':', text)) {
      append();
      append();
      out.append(' ');
    }
    value(depth, false);
  }

  /** Writes a container of scalars on one line. */
  private void flat() {
    boolean object = is('{');
    append();
    out.append(object ? " " : "");
    while (!shuts()) {
      boolean space = is(':') || is(',');
      append();
      out.append(space ? " " : "");
    }
    out.append(object ? " " : "");
    append();
  }

  /** Tells whether the container here holds only scalars and fits behind what stands already. */
  private boolean fits() {
    int width = out.length() - out.lastIndexOf("\n") + 4;
    for (int i = at + 1; i < tokens.size() && width <= WIDEST; i++) {
      JsonToken token = tokens.get(i);
      if (token.is('}', text) || token.is(']', text)) {
        return true;
      }
      if (token.is('{', text) || token.is('[', text)) {
        return false;
      }
      width += token.end() - token.start() + (token.kind() == JsonTokenKind.PUNCTUATION ? 1 : 0);
    }
    return false;
  }

  private boolean opens() {
    return is('{') || is('[');
  }

  private boolean shuts() {
    return is('}') || is(']');
  }

  private boolean isOpenAndShut() {
    JsonToken next = tokens.get(at + 1);
    return next.is('}', text) || next.is(']', text);
  }

  private boolean is(char c) {
    return tokens.get(at).is(c, text);
  }

  private void append() {
    JsonToken token = tokens.get(at++);
    out.append(text, token.start(), token.end());
  }

  private void newLine(int depth) {
    out.append('\n').append("  ".repeat(depth));
  }
}
