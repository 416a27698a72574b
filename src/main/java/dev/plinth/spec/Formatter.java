package dev.plinth.spec;

import java.util.List;
import java.util.Optional;

/**
 * Formats JSON like {@link SpecWriter}: two spaces per level, and an object or array of scalars on
 * one line if it fits. Only the white space between tokens changes.
 */
public final class Formatter {
  /** The length of the longest line that {@link SpecWriter} writes for a spec with valid names. */
  private static final int MAX_WIDTH = 160;

  private final String text;
  private final List<JsonToken> tokens;
  private final StringBuilder out;
  private int at;

  private Formatter(String text, List<JsonToken> tokens) {
    this.text = text;
    this.tokens = tokens;
    this.out = new StringBuilder(text.length() * 2);
  }

  /** Returns the formatted text, which ends in a line break; empty if the text is not JSON. */
  public static Optional<String> format(String text) {
    if (!JsonScanner.scan(text).complete()) {
      return Optional.empty();
    }
    Formatter formatter = new Formatter(text, JsonTokenizer.of(text));
    return Optional.of(formatter.document());
  }

  /** Formats a valid JSON value for insertion into a line with this indentation. */
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

  private void value(int depth, boolean alwaysBlock) {
    if (!opensContainer()) {
      append();
    } else if (isEmptyContainer()) {
      append();
      append();
    } else if (!alwaysBlock && fitsOnLine()) {
      line();
    } else {
      block(depth);
    }
  }

  private void block(int depth) {
    append();
    while (!closesContainer()) {
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
  private void line() {
    boolean object = is('{');
    append();
    out.append(object ? " " : "");
    while (!closesContainer()) {
      boolean space = is(':') || is(',');
      append();
      out.append(space ? " " : "");
    }
    out.append(object ? " " : "");
    append();
  }

  /** Returns whether the container holds only scalars and fits on the current line. */
  private boolean fitsOnLine() {
    int width = out.length() - out.lastIndexOf("\n") + 4;
    for (int i = at + 1; i < tokens.size() && width <= MAX_WIDTH; i++) {
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

  private boolean opensContainer() {
    return is('{') || is('[');
  }

  private boolean closesContainer() {
    return is('}') || is(']');
  }

  private boolean isEmptyContainer() {
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
