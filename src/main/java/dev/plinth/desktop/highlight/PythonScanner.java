package dev.plinth.desktop.highlight;

import dev.plinth.desktop.highlight.SyntaxToken.Kind;
import java.util.Set;

/** Scans Python source code. */
final class PythonScanner {
  private static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "False",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "None",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "True",
          "try",
          "while",
          "with",
          "yield");

  private static final Set<String> STRING_PREFIXES =
      Set.of("r", "u", "b", "f", "br", "rb", "fr", "rf", "R", "B", "F");

  private final TextScan scan;
  private boolean nameExpected;

  private PythonScanner(TextScan scan) {
    this.scan = scan;
  }

  static void scan(TextScan scan) {
    PythonScanner python = new PythonScanner(scan);
    while (!scan.atEnd()) {
      python.next();
    }
  }

  private void next() {
    int start = scan.position();
    char c = scan.current();
    if (c == '#') {
      scan.skipLine();
      scan.addToken(start, Kind.COMMENT);
    } else if (c == '"' || c == '\'') {
      string(start);
    } else if (Character.isDigit(c)) {
      number(start);
    } else if (TextScan.isInWord(c)) {
      word(start);
    } else if (c == '@' && TextScan.isInWord(scan.peek(1)) && isFirstInLine()) {
      scan.skip(1);
      dotted();
      scan.addToken(start, Kind.NAME);
    } else {
      scan.skip(1);
    }
  }

  private boolean isFirstInLine() {
    int back = -1;
    while (scan.peek(back) == ' ') {
      back--;
    }
    return scan.peek(back) == '\n';
  }

  private void dotted() {
    while (TextScan.isInWord(scan.current()) || scan.current() == '.') {
      scan.skip(1);
    }
  }

  private void string(int start) {
    for (String quotes : new String[] {"\"\"\"", "'''"}) {
      if (scan.startsWith(quotes)) {
        scan.skip(quotes.length());
        scan.skipPast(quotes);
        scan.addToken(start, Kind.STRING);
        return;
      }
    }
    scan.readString();
  }

  private void number(int start) {
    while (TextScan.isInWord(scan.current()) || (scan.current() == '.' && scan.peek(1) != '.')) {
      scan.skip(1);
    }
    scan.addToken(start, Kind.NUMBER);
  }

  private void word(int start) {
    String word = scan.readWord();
    boolean quoted = scan.current() == '"' || scan.current() == '\'';
    if (quoted && STRING_PREFIXES.contains(word)) {
      scan.addToken(start, Kind.STRING);
      string(scan.position());
      return;
    }
    if (KEYWORDS.contains(word)) {
      scan.addToken(start, Kind.KEYWORD);
    } else if (nameExpected) {
      scan.addToken(start, Kind.NAME);
    }
    nameExpected = word.equals("def") || word.equals("class");
  }
}
