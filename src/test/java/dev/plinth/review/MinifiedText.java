package dev.plinth.review;

/**
 * Removes the white space between tokens. Uses no parser, so that invalid texts and duplicate keys
 * are kept.
 */
final class MinifiedText {
  private MinifiedText() {}

  static String of(String json) {
    StringBuilder minified = new StringBuilder();
    boolean inString = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inString && c == '\\' && i + 1 < json.length()) {
        minified.append(c).append(json.charAt(++i));
        continue;
      }
      inString ^= c == '"';
      if (inString || !Character.isWhitespace(c)) {
        minified.append(c);
      }
    }
    return minified.toString();
  }
}
