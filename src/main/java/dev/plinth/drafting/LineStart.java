package dev.plinth.drafting;

/** Tells what a line begins with: the mark of an item, or the number of a heading. */
record LineStart(String text) {
  private static final int LONGEST = 50;

  /** Gives how many numbers stand before a heading: 3 in "3.2.1 Supplier", 0 where it is none. */
  int numbers(int at, int end) {
    int behind = at;
    int numbers = 0;
    while (behind < end && Character.isDigit(text.charAt(behind))) {
      while (behind < end && Character.isDigit(text.charAt(behind))) {
        behind++;
      }
      numbers++;
      behind += behind < end && text.charAt(behind) == '.' ? 1 : 0;
    }
    boolean heading = numbers > 1 && behind + 1 < end && text.charAt(behind) == ' ';
    return heading && end - behind < LONGEST && text.charAt(end - 1) != '.' ? numbers : 0;
  }

  /**
   * Gives where an item's text begins behind "-", "*", "1." or "a)"; the start where it is none.
   */
  int marker(int at, int end) {
    int behind = at;
    if ("-*+\u2022\u2013\u2014\u25cf\u25e6\u00b7".indexOf(text.charAt(at)) >= 0) {
      behind = at + 1;
    } else {
      int digit = at;
      while (digit < end && Character.isDigit(text.charAt(digit))) {
        digit++;
      }
      boolean letter =
          digit == at
              && Character.isLetter(text.charAt(at))
              && at + 1 < end
              && text.charAt(at + 1) == ')';
      digit += letter ? 1 : 0;
      behind = digit > at && digit < end && ".):".indexOf(text.charAt(digit)) >= 0 ? digit + 1 : at;
    }
    boolean spaced = behind < end && Character.isWhitespace(text.charAt(behind));
    return behind > at && spaced ? behind : at;
  }
}
