package dev.plinth.desktop.highlight;

import dev.plinth.desktop.highlight.SyntaxToken.Kind;

/** Scans JSON, in which a string before a colon is a key. */
final class JsonHighlighter {
  private JsonHighlighter() {}

  static void scan(TextScan scan) {
    while (!scan.atEnd()) {
      if (scan.current() == '"') {
        string(scan);
      } else {
        ScalarScanner.next(scan);
      }
    }
  }

  private static void string(TextScan scan) {
    int length = 1;
    while (scan.peek(length) != '\n' && scan.peek(length) != '"') {
      length += scan.peek(length) == '\\' && scan.peek(length + 1) != '\n' ? 2 : 1;
    }
    int after = length + 1;
    while (scan.peek(after) == ' ') {
      after++;
    }
    if (scan.peek(length) == '"' && scan.peek(after) == ':') {
      int start = scan.position();
      scan.skip(length + 1);
      scan.addToken(start, Kind.KEY);
    } else {
      scan.readString();
    }
  }
}
