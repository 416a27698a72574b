package dev.plinth.desktop.highlight;

import dev.plinth.desktop.highlight.SyntaxToken.Kind;

/** Dockerfiles: an instruction, and what it is given, over several lines if need be. */
final class DockerfileScanner {
  private DockerfileScanner() {}

  static void scan(TextScan scan) {
    boolean continued = false;
    while (!scan.atEnd()) {
      scan.skipBlanks();
      boolean comment = scan.here() == '#';
      if (!continued && !comment) {
        int start = scan.at();
        scan.word();
        scan.token(start, Kind.KEYWORD);
      }
      rest(scan);
      continued = (continued && comment) || scan.peek(-1) == '\\';
      scan.skip(1);
    }
  }

  private static void rest(TextScan scan) {
    while (!scan.atLineEnd()) {
      int start = scan.at();
      if (scan.here() == '$') {
        scan.skip(scan.peek(1) == '{' ? 2 : 1);
        scan.word();
        scan.skip(scan.here() == '}' ? 1 : 0);
        scan.token(start, Kind.NAME);
      } else if (scan.startsWith("--")) {
        option(scan, start);
      } else {
        ScalarScanner.next(scan);
      }
    }
  }

  private static void option(TextScan scan, int start) {
    while (scan.here() == '-' || TextScan.isInWord(scan.here())) {
      scan.skip(1);
    }
    scan.token(start, Kind.KEY);
  }
}
