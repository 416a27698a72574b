package dev.plinth.desktop.highlight;

import dev.plinth.desktop.highlight.SyntaxToken.Kind;

/** Scans YAML, INI and TOML, in which a line is a section header or a key with a value. */
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
    while (scan.current() == '-' && scan.peek(1) == ' ') {
      scan.skip(2);
      scan.skipBlanks();
    }
    int start = scan.position();
    if (scan.current() == '[' && separator == '=') {
      scan.skipLine();
      scan.addToken(start, Kind.NAME);
    } else if (hasKey()) {
      key(start);
    }
    while (!scan.atLineEnd()) {
      ScalarScanner.next(scan);
    }
  }

  /** Returns whether the line starts with a key, followed by the separator. */
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
    while (scan.current() != separator) {
      scan.skip(1);
    }
    scan.addToken(start, Kind.KEY);
    scan.skip(1);
    scan.skip(scan.current() == '=' ? 1 : 0); // the second = of name==version in requirements.txt
  }
}
