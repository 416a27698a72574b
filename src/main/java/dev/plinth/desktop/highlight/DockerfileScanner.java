package dev.plinth.desktop.highlight;

import dev.plinth.desktop.highlight.SyntaxToken.Kind;

/**
 * Scans Dockerfiles: each instruction is a keyword and its arguments, possibly on several lines.
 */
final class DockerfileScanner {
  private DockerfileScanner() {}

  static void scan(TextScan scan) {
    boolean isContinuation = false;
    while (!scan.atEnd()) {
      scan.skipBlanks();
      boolean comment = scan.current() == '#';
      if (!isContinuation && !comment) {
        int start = scan.position();
        scan.readWord();
        scan.addToken(start, Kind.KEYWORD);
      }
      arguments(scan);
      isContinuation = (isContinuation && comment) || scan.peek(-1) == '\\';
      scan.skip(1);
    }
  }

  private static void arguments(TextScan scan) {
    while (!scan.atLineEnd()) {
      int start = scan.position();
      if (scan.current() == '$') {
        scan.skip(scan.peek(1) == '{' ? 2 : 1);
        scan.readWord();
        scan.skip(scan.current() == '}' ? 1 : 0);
        scan.addToken(start, Kind.NAME);
      } else if (scan.startsWith("--")) {
        option(scan, start);
      } else {
        ScalarScanner.next(scan);
      }
    }
  }

  private static void option(TextScan scan, int start) {
    while (scan.current() == '-' || TextScan.isInWord(scan.current())) {
      scan.skip(1);
    }
    scan.addToken(start, Kind.KEY);
  }
}
