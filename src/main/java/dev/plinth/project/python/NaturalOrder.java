package dev.plinth.project.python;

import java.util.Comparator;

/**
 * The order in which ruff sorts the names of an import. Names are compared by character, but
 * numbers in names by value, so {@code item2} comes before {@code item10}. If either number begins
 * with a zero, both numbers are compared digit by digit, as in the natord crate that ruff uses.
 */
public final class NaturalOrder implements Comparator<String> {
  @Override
  public int compare(String left, String right) {
    int index = 0;
    while (index < left.length() && index < right.length()) {
      boolean numbers = isDigit(left.charAt(index)) && isDigit(right.charAt(index));
      int end = numbers ? digitsEnd(left, index) : index + 1;
      int order =
          numbers
              ? compareNumbers(
                  left.substring(index, end), right.substring(index, digitsEnd(right, index)))
              : left.charAt(index) - right.charAt(index);
      if (order != 0) {
        return order;
      }
      index = end;
    }
    return left.length() - right.length();
  }

  private static int compareNumbers(String left, String right) {
    boolean byDigits = left.startsWith("0") || right.startsWith("0");
    return byDigits || left.length() == right.length()
        ? left.compareTo(right)
        : left.length() - right.length();
  }

  private static int digitsEnd(String text, int index) {
    int end = index;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
