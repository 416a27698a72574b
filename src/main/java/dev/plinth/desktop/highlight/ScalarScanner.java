package dev.plinth.desktop.highlight;

import dev.plinth.desktop.highlight.SyntaxToken.Kind;
import java.util.Set;

/** Scans values in the common syntax of configuration files: strings, numbers, constants. */
final class ScalarScanner {
  private static final Set<String> CONSTANTS =
      Set.of("true", "false", "null", "yes", "no", "on", "off");

  private ScalarScanner() {}

  /**
   * Skips the next value or comment, and adds its token if it is highlighted. Skips one character
   * where there is neither.
   */
  static void next(TextScan scan) {
    int start = scan.position();
    char c = scan.current();
    if (c == '#' && isBlank(scan.peek(-1))) {
      scan.skipLine();
      scan.addToken(start, Kind.COMMENT);
    } else if (c == '"' || (c == '\'' && !TextScan.isInWord(scan.peek(-1)))) {
      scan.readString();
    } else if (TextScan.isInWord(c)) {
      word(scan, start);
    } else {
      scan.skip(1);
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }

  private static void word(TextScan scan, int start) {
    boolean startsValue = " \t\n[,=(:{-".indexOf(scan.peek(-1)) >= 0;
    boolean digit = Character.isDigit(scan.current());
    String word = scan.readWord();
    if (digit && (startsValue || scan.peek(-word.length() - 1) == '.')) {
      while (scan.current() == '.' && Character.isDigit(scan.peek(1))) {
        scan.skip(1);
        scan.readWord();
      }
      scan.addToken(start, Kind.NUMBER);
    } else if (startsValue
        && CONSTANTS.contains(word)
        && " \t\n],)}".indexOf(scan.current()) >= 0) {
      scan.addToken(start, Kind.KEYWORD);
    }
  }
}
