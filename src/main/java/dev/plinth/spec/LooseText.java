package dev.plinth.spec;

/** Characters of a text with syntax errors. */
final class LooseText {
  private static final String STRUCTURE = ",:{}[]";
  private static final String FOLLOWERS = ",:}];=)，：；";

  private LooseText() {}

  /** Whether the character is one of JSON's six structural characters. */
  static boolean isStructure(char c) {
    return STRUCTURE.indexOf(c) >= 0;
  }

  static boolean isBracketOrComma(char c) {
    return isStructure(c) && c != ':';
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** Whether the character looks like a space or like nothing, and is no space in JSON. */
  static boolean isInvisible(char c) {
    boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    return !space
        && (Character.isSpaceChar(c)
            || Character.isWhitespace(c)
            || Character.getType(c) == Character.FORMAT);
  }

  /** Returns the end of the comment at this offset; the offset if there is none. */
  static int commentEnd(String text, int at) {
    if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      return end < 0 ? text.length() : end + 2;
    }
    if (text.startsWith("//", at) || text.startsWith("#", at)) {
      int end = at;
      while (end < text.length() && !isLineEnd(text.charAt(end))) {
        end++;
      }
      return end;
    }
    return at;
  }

  /** Returns the offset of the next character on the line that is no space, or of its end. */
  static int skipSpaces(String text, int at) {
    int i = at;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  /** Whether a string may end before this offset: what follows may follow a string. */
  static boolean endsBefore(String text, int after) {
    int at = skipSpaces(text, after);
    return at == text.length()
        || isLineEnd(text.charAt(at))
        || FOLLOWERS.indexOf(text.charAt(at)) >= 0
        || commentEnd(text, at) > at;
  }
}
