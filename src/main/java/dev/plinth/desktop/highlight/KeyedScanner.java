package dev.plinth.desktop.highlight;

import dev.plinth.desktop.highlight.SyntaxToken.Kind;

/** Languages in which a line is a key and its value, or a heading: YAML, INI, TOML. */
final class KeyedScanner {
  private final TextScan scan;
  private final char separator;

  KeyedScanner(TextScan scan, char separator) {
    this.scan = scan;
    this.separator = separator;
  }

  void scan() {
    while (!scan.atEnd()) {
      line();
      scan.skip(1);
    }
  }

  private void line() {
    scan.skipBlanks();
    while (scan.here() == '-' && scan.peek(1) == ' ') {
      scan.skip(2);
      scan.skipBlanks();
    }
    int start = scan.at();
    if (scan.here() == '[' && separator == '=') {
      scan.skipLine();
      scan.token(start, Kind.NAME);
    } else if (hasKey()) {
      key(start);
    }
    while (!scan.atLineEnd()) {
      ScalarScanner.next(scan);
    }
  }

  /** Tells whether a separator comes in this line before anything that is in no key. */
  private boolean hasKey() {
    int i = 0;
    while (isInKey(scan.peek(i))) {
      i++;
    }
    boolean ends = scan.peek(i) == separator;
    return i > 0 && ends && (separator == '=' || " \n".indexOf(scan.peek(i + 1)) >= 0);
  }

  private static boolean isInKey(char c) {
    return TextScan.isInWord(c) || ".-/ <>[]".indexOf(c) >= 0;
  }

  private void key(int start) {
    while (scan.here() != separator) {
      scan.skip(1);
    }
    scan.token(start, Kind.KEY);
    scan.skip(1);
    scan.skip(scan.here() == '=' ? 1 : 0); // name==version
  }
}
