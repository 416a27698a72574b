package dev.plinth.desktop.highlight;

import dev.plinth.desktop.highlight.Token.Kind;

/** JSON. */
final class JsonTokens {
  private JsonTokens() {}

  static void scan(Scan scan) {
    while (!scan.atEnd()) {
      if (scan.here() == '"') {
        string(scan);
      } else {
        Scalars.next(scan);
      }
    }
  }

  /** A string before a colon is a key. */
  private static void string(Scan scan) {
    int start = scan.at();
    scan.skip(1);
    while (!scan.atLineEnd() && scan.here() != '"') {
      scan.skip(scan.here() == '\\' ? 2 : 1);
    }
    scan.skip(scan.here() == '"' ? 1 : 0);
    int after = 0;
    while (scan.peek(after) == ' ') {
      after++;
    }
    scan.token(start, scan.peek(after) == ':' ? Kind.KEY : Kind.STRING);
  }
}
