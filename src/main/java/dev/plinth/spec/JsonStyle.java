package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The white space of a JSON text, so that inserted JSON looks like the text around it.
 *
 * @param spaced whether colons and commas are followed by a space
 * @param multiline whether the text has more than one line, or is still empty
 * @param indentation the white space at the start of the line
 */
record JsonStyle(boolean spaced, boolean multiline, String indentation) {
  /** Returns the style of the text around this offset. */
  static JsonStyle around(String text, int offset) {
    int line = text.lastIndexOf('\n', offset - 1) + 1;
    int end = line;
    while (end < offset && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    boolean multiline = text.indexOf('\n') >= 0 || text.isBlank();
    boolean spaced = multiline || text.indexOf(':') < 0 || text.contains(": ");
    return new JsonStyle(spaced, multiline, text.substring(line, end));
  }

  /** Returns this style for a line with another indentation. */
  JsonStyle indented(String other) {
    return new JsonStyle(spaced, multiline, other);
  }

  /** Returns the space after a colon or comma; may be empty. */
  String space() {
    return spaced ? " " : "";
  }

  String value(JsonNode value) {
    String literal = JsonLiteral.of(value, spaced);
    return multiline ? Formatter.snippet(literal, indentation) : literal;
  }

  String member(String key, String value) {
    return JsonLiteral.of(key) + ":" + space() + value;
  }
}
