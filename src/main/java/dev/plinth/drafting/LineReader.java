package dev.plinth.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts a request into lines, and tells headings and items of lists from prose. */
final class LineReader {
  private static final int BOLD = 7;
  private static final int PLAIN = 10;
  private static final int LISTED = 15;
  private static final int ITEM = 20;
  private static final int FAR = 60;
  private static final int LONG = 50;
  private static final Set<String> BEGINNINGS = Set.of("a", "an", "each", "every", "the", "all");
  private static final Set<String> OPEN_ENDS =
      Set.of(",", "and", "or", "with", "a", "an", "the", "of", "to", "for", "&");

  private final String text;
  private final LineStart start;
  private final List<Line> lines = new ArrayList<>();
  private final Set<Integer> starts = new HashSet<>();
  private boolean blank = true;
  private boolean labelled;

  private LineReader(String text) {
    this.text = text;
    this.start = new LineStart(text);
  }

  /** Gives the lines that say something, wrapped ones joined. */
  static List<Line> read(String text) {
    LineReader reader = new LineReader(text);
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      reader.line(start, end);
      start = end + 1;
    }
    return reader.blocks();
  }

  /** A block of short lines without marks is a name and what it has. */
  private List<Line> blocks() {
    int first = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || starts.contains(i)) {
        boolean listed =
            i - first > 2 && lines.subList(first, i).stream().allMatch(LineReader::isShort);
        for (int j = first + 1; listed && j < i; j++) {
          lines.set(j, lines.get(j).deeper(LISTED));
        }
        first = i;
      }
    }
    return lines;
  }

  private static boolean isShort(Line line) {
    return line.kind() == Line.Kind.PLAIN
        && line.depth() == PLAIN
        && line.tokens().size() < 5
        && line.tokens().stream().allMatch(Token::isWord);
  }

  private void line(int start, int end) {
    int at = start;
    int indent = 0;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      indent += text.charAt(at) == '\t' ? 4 : 1;
      at++;
    }
    if (at == end) {
      blank = true;
      labelled = false;
      return;
    }
    if (text.startsWith("```", at)) {
      return;
    }
    add(line(at, end, Math.min(indent, FAR)));
    blank = false;
  }

  private Line line(int at, int end, int indent) {
    char first = text.charAt(at);
    if (first == '|') {
      return new Line(Line.Kind.ROW, PLAIN, said(at, end));
    }
    if (first == '#') {
      int hashes = at;
      while (hashes < end && text.charAt(hashes) == '#') {
        hashes++;
      }
      return new Line(Line.Kind.HEADING, Math.min(hashes - at, BOLD - 1), said(hashes, end));
    }
    int numbers = start.numbers(at, end);
    if (numbers > 0) {
      int behind = text.indexOf(' ', at);
      return new Line(Line.Kind.HEADING, Math.min(numbers, BOLD - 1), said(behind, end));
    }
    int marker = start.marker(at, end);
    if (marker > at) {
      return new Line(Line.Kind.ITEM, ITEM + indent, said(marker, end));
    }
    if (text.startsWith("**", at) && text.substring(at, end).strip().endsWith("**")) {
      return new Line(Line.Kind.HEADING, BOLD, said(at, end));
    }
    List<Token> said = said(at, end);
    if (said.stream().filter(token -> token.is("|")).count() > 1) {
      return new Line(Line.Kind.PLAIN, PLAIN, piped(said)); // "Beer | name | style"
    }
    boolean inside = indent > 1 && !lines.isEmpty();
    return new Line(Line.Kind.PLAIN, inside ? ITEM + indent : PLAIN, said(at, end));
  }

  private static List<Token> piped(List<Token> tokens) {
    List<Token> listed = new ArrayList<>();
    boolean first = true;
    for (Token token : tokens) {
      boolean pipe = token.is("|");
      String mark = first ? ":" : ",";
      listed.add(pipe ? new Token(mark, mark, token.start(), token.end(), "", "") : token);
      first &= !pipe;
    }
    return listed;
  }

  private List<Token> said(int start, int end) {
    List<Token> tokens = new ArrayList<>();
    for (Token token : Tokens.of(text.substring(start, end), start)) {
      if (!isOrnament(token)) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  private static boolean isOrnament(Token token) {
    int c = token.text().codePointAt(0);
    boolean kept = "\u2013\u2014\u2192\u3001".indexOf(c) >= 0;
    return token.isMark() && ((c > 0x7f && !kept) || "*`\"~#".indexOf(c) >= 0);
  }

  private void add(Line line) {
    if (line.tokens().isEmpty()) {
      return;
    }
    Line last = lines.isEmpty() ? line : lines.get(lines.size() - 1);
    if (!blank
        && !lines.isEmpty()
        && line.kind() == Line.Kind.PLAIN
        && last.kind() != Line.Kind.HEADING
        && isWrapped(last, line)) {
      List<Token> joined = new ArrayList<>(last.tokens());
      joined.addAll(line.tokens());
      lines.set(lines.size() - 1, new Line(last.kind(), last.depth(), joined));
      return;
    }
    boolean item =
        line.kind() == Line.Kind.PLAIN && labelled && !line.endsInColon() && line.depth() == PLAIN;
    if (blank) {
      starts.add(lines.size());
    }
    lines.add(item ? line.deeper(LISTED) : line);
    labelled =
        line.kind() == Line.Kind.PLAIN
            && (item || (line.endsInColon() && line.tokens().size() < 8 && line.depth() == PLAIN));
  }

  /** A line goes on in the next where it ends in the middle of a sentence. */
  private static boolean isWrapped(Line last, Line line) {
    Token end = last.tokens().get(last.tokens().size() - 1);
    if (OPEN_ENDS.contains(end.word())) {
      return true;
    }
    int length = end.end() - last.tokens().get(0).start();
    int own = Math.min(4, line.tokens().size());
    if (line.tokens().subList(0, own).stream()
        .anyMatch(token -> ":-=\u2013\u2014(|".contains(token.text()))) {
      return false;
    }
    Token first = line.tokens().get(0);
    if (first.is("no") || (end.is(")") && BEGINNINGS.contains(first.word()))) {
      return false; // "no login needed"
    }
    boolean small = !first.isCapitalised() && first.isWord();
    return length > LONG && small && !end.is(".") && !end.is(":") && !end.is(";");
  }
}
