package dev.plinth.spec;

import dev.plinth.diagnostic.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a text with syntax errors into tokens. Comments, code fences and invisible characters are
 * skipped, and punctuation of other languages is read as the punctuation that JSON has for it.
 */
final class LooseLexer {
  /** Code fences of Markdown, with the language. */
  private static final Pattern FENCE = Pattern.compile("```[ \\t]*\\w*[ \\t]*(?=[\\r\\n{\\[]|$)");

  private static final Pattern COLON = Pattern.compile("=>|:=|==?|：");

  private final String text;
  private final JsonCursor cursor;
  private final LooseStrings strings;
  private final LooseWords words;
  private char previous = '{';

  LooseLexer(String text) {
    this.text = text;
    this.cursor = new JsonCursor(text);
    this.strings = new LooseStrings(text);
    this.words = new LooseWords(text);
    if (text.startsWith("\uFEFF")) {
      cursor.advance();
    }
  }

  /** Moves to an offset, which must be the start of a token. */
  void moveTo(int offset) {
    cursor.moveTo(offset);
  }

  /** Returns the next token; after the last one, {@link LooseToken#END} again and again. */
  LooseToken next() {
    List<SyntaxRepair> before = new ArrayList<>();
    skip(before);
    LooseToken token = cursor.isAtEnd() ? end() : token();
    cursor.moveTo(token.end());
    previous = token.kind();
    return token.withBefore(before);
  }

  private LooseToken end() {
    return LooseToken.missing(LooseToken.END, text.length(), null);
  }

  private LooseToken token() {
    int start = cursor.offset();
    char c = cursor.peek();
    if ("{}[]:,".indexOf(c) >= 0) {
      return new LooseToken(c, start, start + 1, null, List.of(), List.of());
    }
    return switch (c) {
      case '(' -> replaced('[', start, start + 1);
      case ')' -> replaced(']', start, start + 1);
      case ';', '，', '；' -> replaced(',', start, start + 1);
      default -> longToken(start);
    };
  }

  /** Returns a colon of several characters, a string or a word. */
  private LooseToken longToken(int start) {
    Matcher colon = COLON.matcher(text).region(start, text.length());
    if (colon.lookingAt()) {
      return replaced(':', start, colon.end());
    }
    boolean isKey = previous != ':' && previous != '[';
    Optional<LooseToken> string = strings.at(start, isKey);
    return string.orElseGet(() -> words.at(start));
  }

  private LooseToken replaced(char kind, int start, int end) {
    SyntaxRepair repair =
        SyntaxRepair.replace(
            start,
            end,
            "expected %s, but found %s"
                .formatted(name(kind), QuotedText.of(text.substring(start, end))),
            "",
            String.valueOf(kind));
    return new LooseToken(
        kind, start, end, null, List.of(), List.of(repair.withTitle("use " + name(kind))));
  }

  /** Returns the name of a punctuation character in messages. */
  static String name(char kind) {
    return switch (kind) {
      case ',' -> "a comma";
      case ':' -> "a colon";
      default -> "\"" + kind + '"';
    };
  }

  private void skip(List<SyntaxRepair> repairs) {
    cursor.skipSpace();
    int start = cursor.offset();
    for (int end = skipped(start, repairs); end > start; end = skipped(start, repairs)) {
      cursor.moveTo(end);
      cursor.skipSpace();
      start = cursor.offset();
    }
  }

  /** Returns the end of what the lexer skips at this offset; the offset if there is nothing. */
  private int skipped(int at, List<SyntaxRepair> repairs) {
    if (cursor.isAtEnd() || repairs.size() > SpecReader.MAX_PROBLEMS) {
      return at;
    }
    int end = LooseText.commentEnd(text, at);
    if (end > at) {
      repairs.add(comment(at, end));
      return end;
    }
    Matcher fence = FENCE.matcher(text).region(at, text.length());
    if (cursor.peek() == '`' && fence.lookingAt()) {
      String found = fence.group().strip();
      String message = "unexpected " + QuotedText.of(found);
      repairs.add(SyntaxRepair.remove(at, at + found.length(), message, "remove it"));
      return fence.end();
    }
    if (text.startsWith("...", at) || text.startsWith("…", at)) {
      end += text.startsWith("…", at) ? 1 : 3;
      String message = "unexpected " + QuotedText.of(text.substring(at, end));
      repairs.add(SyntaxRepair.remove(at, end, message, "remove it"));
      return end;
    }
    while (end < text.length() && LooseText.isInvisible(text.charAt(end))) {
      end++;
    }
    if (end > at) {
      repairs.add(
          SyntaxRepair.replace(
                  at, end, "unexpected invisible character", "JSON allows only plain spaces", " ")
              .withTitle("replace it with a space"));
    }
    return end;
  }

  /** Returns the repair that removes a comment; its whole line if nothing else is on it. */
  private SyntaxRepair comment(int start, int end) {
    SyntaxRepair repair =
        SyntaxRepair.remove(start, end, "JSON has no comments", "remove the comment");
    int line = start;
    while (line > 0 && (text.charAt(line - 1) == ' ' || text.charAt(line - 1) == '\t')) {
      line--;
    }
    boolean alone =
        (line == 0 || text.charAt(line - 1) == '\n')
            && end < text.length()
            && text.charAt(end) == '\n';
    return alone
        ? new SyntaxRepair(
            start,
            end,
            repair.wanted(),
            repair.context(),
            "",
            repair.title(),
            new TextEdit(line, end + 1 - line, ""))
        : repair;
  }
}
