package dev.plinth.project.python;

import java.util.Comparator;

/**
 * The order in which ruff sorts the names of an import: by characters, but whole numbers by value,
 * so {@code item2} stands before {@code item10}. A number that begins with a zero, or is compared
 * with one, is compared digit by digit, as in the natord crate that ruff uses.
 */
public final class NaturalOrder implements Comparator<String> {
  @Override
  public int compare(String left, String right) {
    int at = 0;
    while (at < left.length() && at < right.length()) {
      boolean numbers = isDigit(left.charAt(at)) && isDigit(right.charAt(at));
      int end = numbers ? digitsEnd(left, at) : at + 1;
      int order =
          numbers
              ? numbers(left.substring(at, end), right.substring(at, digitsEnd(right, at)))
              : left.charAt(at) - right.charAt(at);
      if (order != 0) {
        return order;
      }
      at = end;
    }
    return left.length() - right.length();
  }

  private static int numbers(String left, String right) {
    boolean byDigits = left.startsWith("0") || right.startsWith("0");
    return byDigits || left.length() == right.length()
        ? left.compareTo(right)
        : left.length() - right.length();
  }

  private static int digitsEnd(String text, int at) {
    int end = at;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
