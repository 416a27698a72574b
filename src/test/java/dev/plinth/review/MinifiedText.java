package dev.plinth.review;

/**
 * A text without the space between its tokens; not by a parser, so that broken texts and doubled
 * keys stay.
 */
final class MinifiedText {
  private MinifiedText() {}

  static String of(String json) {
    StringBuilder minified = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inside && c == '\\' && i + 1 < json.length()) {
        minified.append(c).append(json.charAt(++i));
        continue;
      }
      inside ^= c == '"';
      if (inside || !Character.isWhitespace(c)) {
        minified.append(c);
      }
    }
    return minified.toString();
  }
}
