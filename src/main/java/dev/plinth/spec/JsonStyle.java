package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How JSON is written at a place, so that what is added looks like what stands there.
 *
 * @param spaced whether a space stands behind colons and commas
 * @param lined whether the text has more than one line
 * @param indentation what the line of the place begins with
 */
record JsonStyle(boolean spaced, boolean lined, String indentation) {
  static JsonStyle around(String text, int offset) {
    int line = text.lastIndexOf('\n', offset - 1) + 1;
    int end = line;
    while (end < offset && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    boolean lined = text.indexOf('\n') >= 0;
    boolean spaced = lined || text.indexOf(':') < 0 || text.contains(": ");
    return new JsonStyle(spaced, lined, text.substring(line, end));
  }

  String space() {
    return spaced ? " " : "";
  }

  String value(JsonNode value) {
    String literal = JsonLiteral.of(value, spaced);
    return lined ? Formatter.snippet(literal, indentation) : literal;
  }

  String member(String key, JsonNode value) {
    return JsonLiteral.of(key) + ":" + space() + value(value);
  }
}
