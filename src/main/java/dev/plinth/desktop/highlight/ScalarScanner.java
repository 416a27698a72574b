package dev.plinth.desktop.highlight;

import dev.plinth.desktop.highlight.SyntaxToken.Kind;
import java.util.Set;

/** Values as most languages of settings write them. */
final class ScalarScanner {
  private static final Set<String> CONSTANTS =
      Set.of("true", "false", "null", "yes", "no", "on", "off");

  private ScalarScanner() {}

  /** Goes on by one value, or one character of none; the rest of the line where it is a comment. */
  static void next(TextScan scan) {
    int start = scan.at();
    char c = scan.here();
    if (c == '#' && isBlank(scan.peek(-1))) {
      scan.skipLine();
      scan.token(start, Kind.COMMENT);
    } else if (c == '"' || (c == '\'' && !TextScan.isInWord(scan.peek(-1)))) {
      scan.string();
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
    boolean alone = " \t\n[,=(:{-".indexOf(scan.peek(-1)) >= 0;
    boolean digit = Character.isDigit(scan.here());
    String word = scan.word();
    if (digit && (alone || scan.peek(-word.length() - 1) == '.')) {
      while (scan.here() == '.' && Character.isDigit(scan.peek(1))) {
        scan.skip(1);
        scan.word();
      }
      scan.token(start, Kind.NUMBER);
    } else if (alone && CONSTANTS.contains(word) && " \t\n],)}".indexOf(scan.here()) >= 0) {
      scan.token(start, Kind.KEYWORD);
    }
  }
}
