package dev.plinth.spec;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the values that JSON writes without quotes: numbers, true, false and null (RFC 8259
 * sections 3 and 6).
 */
final class JsonScalar {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  /** An exponent of five digits or more; BigDecimal rejects the largest of them. */
  private static final Pattern HUGE_EXPONENT = Pattern.compile("[eE][+-]?[0-9]{5}");

  /** The maximum number of digits of an exact integer. The schema rejects longer numbers anyway. */
  private static final int MAX_DIGITS = 18;

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
   * Returns a Long for a number whose fraction is zero, since JSON Schema defines 30.0 as an
   * integer; otherwise a Double.
   */
  private static Object number(String word) {
    if (word.length() <= MAX_DIGITS && !HUGE_EXPONENT.matcher(word).find()) {
      BigDecimal exact = new BigDecimal(word);
      if (Math.abs((long) exact.precision() - exact.scale()) <= MAX_DIGITS
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

  /** Returns a hint for a word that is not a JSON value; an empty text if there is no hint. */
  static String hint(String word, char first) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "nan", "infinity", "-infinity", "inf", "-inf" -> "JSON has no NaN and no infinity";
      case "true", "yes", "on" -> "did you mean true?";
      case "false", "no", "off" -> "did you mean false?";
      case "null", "none", "nil", "undefined" -> "did you mean null?";
      default -> characterHint(first);
    };
  }

  private static String characterHint(char first) {
    if (first == '\'' || first == '`' || first == '“') {
      return "JSON allows only double quotes";
    }
    if (first == '/' || first == '#') {
      return "JSON has no comments";
    }
    if (first == '+' || first == '-' || first == '.' || (first >= '0' && first <= '9')) {
      return "write numbers like 30, -1 or 0.5: no leading zeros, no plus sign,"
          + " digits on both sides of the point";
    }
    return Character.isLetter(first) ? "strings must be in double quotes" : "";
  }
}
