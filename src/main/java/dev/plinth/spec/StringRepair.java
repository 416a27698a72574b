package dev.plinth.spec;

import dev.plinth.diagnostic.TextEdit;
import java.util.ArrayList;
import java.util.List;

/** Repairs the content of a string: line breaks, control characters, escapes and quotes in it. */
final class StringRepair {
  private static final String ESCAPES = "\"\\/bfnrt";

  /** Something in a string that JSON does not allow. */
  private enum Kind {
    LINE_BREAK("a string must not contain a line break", "write it as \\n"),
    CONTROL("a string must not contain a control character", ""),
    ESCAPE("is not a valid escape sequence in JSON", "write a backslash as \\\\"),
    QUOTE("a quote inside a string needs a backslash before it", "");

    private final String message;
    private final String hint;

    Kind(String message, String hint) {
      this.message = message;
      this.hint = hint;
    }
  }

  /** A range to replace. */
  private record Part(Kind kind, int start, int end, String replacement) {}

  private final String text;
  private final List<Part> parts = new ArrayList<>();
  private final String literal;

  /**
   * Reads the content of a string.
   *
   * @param start the offset after the opening quote
   * @param end the offset of the closing quote
   * @param quote the quote that need not be escaped in the content of another kind of quotes
   */
  StringRepair(String text, int start, int end, char quote) {
    this.text = text;
    int at = start;
    while (at < end) {
      at = part(at, end, quote);
    }
    literal = '"' + replaced(start, end, parts) + '"';
  }

  private int part(int at, int end, char quote) {
    char c = text.charAt(at);
    int next = at + 1;
    if (c == '\\') {
      next = escape(at, end, quote);
    } else if (c == '"') {
      parts.add(new Part(Kind.QUOTE, at, next, "\\\""));
    } else if (LooseText.isLineEnd(c)) {
      next = c == '\r' && next < end && text.charAt(next) == '\n' ? next + 1 : next;
      parts.add(new Part(Kind.LINE_BREAK, at, next, "\\n"));
    } else if (c < ' ') {
      parts.add(new Part(Kind.CONTROL, at, next, StringScanner.escape(c)));
    }
    return next;
  }

  /** Reads an escape and returns the offset after it. */
  private int escape(int at, int end, char quote) {
    char c = at + 1 < end ? text.charAt(at + 1) : '\0';
    if (ESCAPES.indexOf(c) >= 0 && c != '\0') {
      return at + 2;
    }
    if (c == 'u' && at + 6 <= end && isHex(at + 2, at + 6)) {
      return at + 6;
    }
    if (c == 'x' && at + 4 <= end && isHex(at + 2, at + 4)) {
      return part(at, at + 4, "\\u00" + text.substring(at + 2, at + 4));
    }
    if (c == '\'' || (c == quote && c != '\0')) {
      return part(at, at + 2, String.valueOf(c));
    }
    if (LooseText.isLineEnd(c)) {
      return part(at, at + 2, "");
    }
    parts.add(new Part(Kind.ESCAPE, at, at + 1, "\\\\"));
    return at + 1;
  }

  private int part(int start, int end, String replacement) {
    parts.add(new Part(Kind.ESCAPE, start, end, replacement));
    return end;
  }

  private boolean isHex(int start, int end) {
    return text.substring(start, end)
        .chars()
        .allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
  }

  private String replaced(int start, int end, List<Part> replacements) {
    StringBuilder replaced = new StringBuilder();
    int from = start;
    for (Part part : replacements) {
      replaced.append(text, from, part.start()).append(part.replacement());
      from = part.end();
    }
    return replaced.append(text, from, end).toString();
  }

  /** Returns the string as JSON writes it. */
  String literal() {
    return literal;
  }

  /** Returns the characters that the string stands for. */
  String value() {
    return new StringScanner(literal).scan(0).value();
  }

  /** Returns the repairs of the content. Line breaks and quotes are repaired all at once. */
  List<SyntaxRepair> repairs() {
    List<SyntaxRepair> repairs = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int last = i;
      boolean together =
          parts.get(i).kind() == Kind.LINE_BREAK || parts.get(i).kind() == Kind.QUOTE;
      while (together
          && last + 1 < parts.size()
          && parts.get(last + 1).kind() == parts.get(i).kind()) {
        last++;
      }
      repairs.add(repair(parts.subList(i, last + 1)));
      i = last;
    }
    return repairs;
  }

  private SyntaxRepair repair(List<Part> together) {
    Part first = together.get(0);
    int end = together.get(together.size() - 1).end();
    TextEdit edit =
        new TextEdit(first.start(), end - first.start(), replaced(first.start(), end, together));
    boolean escape = first.kind() == Kind.ESCAPE;
    int shown =
        escape ? Math.min(Math.max(first.end(), first.start() + 2), text.length()) : first.end();
    String found = escape ? QuotedText.of(text.substring(first.start(), shown)) + " " : "";
    String hint =
        first.kind() == Kind.CONTROL ? "write it as " + first.replacement() : first.kind().hint;
    return new SyntaxRepair(
        first.start(), shown, List.of(), found + first.kind().message, hint, title(first), edit);
  }

  private static String title(Part part) {
    return switch (part.kind()) {
      case LINE_BREAK -> "write line breaks as \\n";
      case QUOTE -> "insert backslashes";
      case CONTROL, ESCAPE ->
          part.replacement().equals("\\\\")
              ? "insert a backslash"
              : "replace it with " + part.replacement();
    };
  }
}
