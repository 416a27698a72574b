package dev.plinth.desktop.highlight;

import dev.plinth.desktop.highlight.SyntaxToken.Kind;
import java.util.Set;

/** Python. */
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

  private static final Set<String> PREFIXES =
      Set.of("r", "u", "b", "f", "br", "rb", "fr", "rf", "R", "B", "F");

  private final TextScan scan;
  private boolean named;

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
    int start = scan.at();
    char c = scan.here();
    if (c == '#') {
      scan.skipLine();
      scan.token(start, Kind.COMMENT);
    } else if (c == '"' || c == '\'') {
      string(start);
    } else if (Character.isDigit(c)) {
      number(start);
    } else if (TextScan.isInWord(c)) {
      word(start);
    } else if (c == '@' && TextScan.isInWord(scan.peek(1)) && beginsLine()) {
      scan.skip(1);
      dotted();
      scan.token(start, Kind.NAME);
    } else {
      scan.skip(1);
    }
  }

  private boolean beginsLine() {
    int back = -1;
    while (scan.peek(back) == ' ') {
      back--;
    }
    return scan.peek(back) == '\n';
  }

  private void dotted() {
    while (TextScan.isInWord(scan.here()) || scan.here() == '.') {
      scan.skip(1);
    }
  }

  private void string(int start) {
    for (String quotes : new String[] {"\"\"\"", "'''"}) {
      if (scan.startsWith(quotes)) {
        scan.skip(quotes.length());
        scan.skipPast(quotes);
        scan.token(start, Kind.STRING);
        return;
      }
    }
    scan.string();
  }

  private void number(int start) {
    while (TextScan.isInWord(scan.here()) || (scan.here() == '.' && scan.peek(1) != '.')) {
      scan.skip(1);
    }
    scan.token(start, Kind.NUMBER);
  }

  private void word(int start) {
    String word = scan.word();
    boolean quoted = scan.here() == '"' || scan.here() == '\'';
    if (quoted && PREFIXES.contains(word)) {
      scan.token(start, Kind.STRING);
      string(scan.at());
      return;
    }
    if (KEYWORDS.contains(word)) {
      scan.token(start, Kind.KEYWORD);
    } else if (named) {
      scan.token(start, Kind.NAME);
    }
    named = word.equals("def") || word.equals("class");
  }
}
