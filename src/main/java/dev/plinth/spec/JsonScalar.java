package dev.plinth.spec;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The values that JSON writes without quotes: numbers, true, false and null (RFC 8259 sections 3
 * and 6).
 */
final class JsonScalar {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  /**
   * More digits than any number of a spec needs; the exact value of longer ones does not matter.
   */
  private static final int EXACT = 18;

  private JsonScalar() {}

  static Optional<Json> read(String word, int start) {
    int end = start + word.length();
    return switch (word) {
      case "true" -> Optional.of(new Json.Scalar(start, end, true));
      case "false" -> Optional.of(new Json.Scalar(start, end, false));
      case "null" -> Optional.of(new Json.Scalar(start, end, null));
      default ->
          isNumber(word)
              ? Optional.of(new Json.Scalar(start, end, number(word)))
              : Optional.empty();
    };
  }

  /**
   * Numbers without a fraction are integers however they are written, as JSON Schema has it: 30.0
   * is 30.
   */
  private static Object number(String word) {
    if (word.length() <= EXACT) {
      BigDecimal exact = new BigDecimal(word);
      if (Math.abs((long) exact.precision() - exact.scale()) <= EXACT
          && exact.stripTrailingZeros().scale() <= 0) {
        return exact.longValueExact();
      }
    }
    return Double.valueOf(word);
  }

  private static boolean isNumber(String word) {
    char first = word.isEmpty() ? '\0' : word.charAt(0);
    return (first == '-' || (first >= '0' && first <= '9')) && NUMBER.matcher(word).matches();
  }

  /**
   * Gives what may help somebody who wrote this word, or this character, where a value should be.
   */
  static String hint(String word, char first) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "nan", "infinity", "-infinity", "inf", "-inf" -> "JSON has no such number";
      case "true", "yes", "on" -> "did you mean true?";
      case "false", "no", "off" -> "did you mean false?";
      case "null", "none", "nil", "undefined" -> "did you mean null?";
      default -> characterHint(first);
    };
  }

  private static String characterHint(char first) {
    if (first == '\'' || first == '`' || first == '“') {
      return "JSON knows only double quotes";
    }
    if (first == '/' || first == '#') {
      return "JSON has no comments";
    }
    if (first == '+' || first == '-' || first == '.' || (first >= '0' && first <= '9')) {
      return "numbers look like 30, -1 or 0.5: no leading zero, no +, digits around the point";
    }
    return Character.isLetter(first) ? "texts stand in double quotes" : "";
  }
}
