package dev.plinth.desktop.highlight;

import dev.plinth.desktop.highlight.Token.Kind;

/** Markdown: headings and code. */
final class MarkdownScanner {
  private static final String FENCE = "```";

  private MarkdownScanner() {}

  static void scan(Scan scan) {
    while (!scan.atEnd()) {
      int start = scan.at();
      if (scan.startsWith(FENCE)) {
        scan.skip(FENCE.length());
        scan.skipPast('\n' + FENCE);
        scan.token(start, Kind.STRING);
      } else if (scan.here() == '#') {
        scan.skipLine();
        scan.token(start, Kind.NAME);
      } else {
        words(scan);
      }
      scan.skip(1);
    }
  }

  private static void words(Scan scan) {
    while (!scan.atLineEnd()) {
      if (scan.here() == '`') {
        scan.string();
      } else {
        scan.skip(1);
      }
    }
  }
}
