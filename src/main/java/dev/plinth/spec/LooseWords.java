package dev.plinth.spec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads words without quotes: the scalars of JSON, numbers of other languages, and text. */
final class LooseWords {
  private static final String ENDS = ",:{}[]=;\"“”，：；\r\n";
  private static final Pattern HEX = Pattern.compile("([+-]?)0[xX]([0-9a-fA-F]{1,15})");
  private static final Pattern DECIMAL =
      Pattern.compile("([+-]?)((?:[0-9][0-9_]*)?\\.?[0-9_]*(?:[eE][+-]?[0-9]+)?)[lLnfFdD]?");

  private final String text;

  LooseWords(String text) {
    this.text = text;
  }

  /** Returns the scalar or word at this offset. */
  LooseToken at(int start) {
    int end = end(start);
    String run = text.substring(start, end).stripTrailing();
    int space = run.indexOf(' ');
    if (space > 0
        && JsonScalar.read(run.substring(0, space), start).isPresent()
        && end < text.length()
        && ":=\"“".indexOf(text.charAt(end)) >= 0) {
      run = run.substring(0, space); // the rest of the words is the next key
    }
    if (run.isEmpty()) {
      run = text.substring(start, start + 1); // a character that begins nothing
    }
    int last = start + run.length();
    Optional<Json> scalar = JsonScalar.read(run, start);
    if (scalar.isPresent()) {
      Object value = ((Json.Scalar) scalar.get()).value();
      return new LooseToken(LooseToken.SCALAR, start, last, value, List.of(), List.of());
    }
    String number = number(run);
    Optional<Json> read = JsonScalar.read(number, start);
    if (read.isPresent()) {
      SyntaxRepair repair =
          SyntaxRepair.replace(
              start,
              last,
              QuotedText.of(run) + " is not a number in JSON",
              JsonScalar.hint(run, run.charAt(0)),
              number);
      Object value = ((Json.Scalar) read.get()).value();
      return new LooseToken(LooseToken.SCALAR, start, last, value, List.of(), List.of(repair));
    }
    return new LooseToken(LooseToken.WORD, start, last, run, List.of(), List.of());
  }

  private int end(int start) {
    int at = start;
    boolean bracket = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      bracket |= c == '(';
      boolean comment = at > start && isComment(at);
      if (ENDS.indexOf(c) >= 0
          || comment
          || (c == ')' && !bracket)
          || (at > start && LooseText.isInvisible(c))) {
        return at;
      }
      at++;
    }
    return at;
  }

  private boolean isComment(int at) {
    return text.startsWith("//", at)
        || text.startsWith("/*", at)
        || (text.charAt(at) == '#' && text.charAt(at - 1) == ' ');
  }

  /** Returns the number of another language as JSON writes it; an empty text for other words. */
  private static String number(String word) {
    Matcher hex = HEX.matcher(word);
    if (hex.matches()) {
      return sign(hex.group(1)) + new BigInteger(hex.group(2), 16);
    }
    Matcher decimal = DECIMAL.matcher(word);
    if (!decimal.matches()
        || word.length() > 40
        || decimal.group(2).chars().noneMatch(Character::isDigit)) {
      return "";
    }
    String digits = decimal.group(2).replace("_", "");
    try {
      boolean plain = digits.indexOf('e') < 0 && digits.indexOf('E') < 0;
      String number = plain ? new BigDecimal(digits).toPlainString() : withZeros(digits);
      return sign(decimal.group(1)) + number;
    } catch (NumberFormatException e) {
      return "";
    }
  }

  /** Returns a number with an exponent with digits on both sides of its point. */
  private static String withZeros(String number) {
    return number
        .replaceFirst("^0+(?=[0-9])", "")
        .replaceFirst("^\\.", "0.")
        .replaceFirst("\\.(?=[eE])", ".0");
  }

  private static String sign(String sign) {
    return sign.equals("-") ? "-" : "";
  }
}
