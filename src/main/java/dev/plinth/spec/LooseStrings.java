package dev.plinth.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the strings of a text with syntax errors: where they end, and which quotes they lack. */
final class LooseStrings {
  private static final Pattern KEY = Pattern.compile("[\"'“”](\\w{1,64})[\"'“”][ \\t]*[:=]");
  private static final Pattern MEMBER = Pattern.compile("\\s*\\w{1,64}\\s*[:=]\\s*");
  private static final Pattern PREFIX = Pattern.compile("[uUrRbBfF]{1,2}(?=[\"'])");
  private static final Pattern OPENED_LATE =
      Pattern.compile("[^,:{}\\[\\]=;\"“”'\\s/#][^,:{}\\[\\]=;\"“”\\r\\n]{0,200}(?=[\"”])");

  /** The number of characters in which the end of a string is looked for. */
  private static final int MAX_LOOKAHEAD = 4_000;

  private final String text;

  LooseStrings(String text) {
    this.text = text;
  }

  /**
   * Returns the string at this offset; empty if there is no string.
   *
   * @param key whether the string is probably a key
   */
  Optional<LooseToken> at(int start, boolean key) {
    char c = text.charAt(start);
    for (String triple : List.of("\"\"\"", "'''")) {
      int end = text.startsWith(triple, start) ? text.indexOf(triple, start + 3) : -1;
      if (end >= 0) {
        return Optional.of(requoted(start, start + 3, end, end + 3, triple.charAt(0)));
      }
    }
    if (isQuote(c)) {
      return Optional.of(quoted(start, key));
    }
    Matcher prefix = PREFIX.matcher(text).region(start, text.length());
    if (prefix.lookingAt() && isProper(prefix.end())) {
      LooseToken string = quoted(prefix.end(), key);
      int content = prefix.end() + 1;
      return Optional.of(
          requoted(start, content, string.end() - 1, string.end(), text.charAt(content - 1)));
    }
    Matcher late = OPENED_LATE.matcher(text).region(start, Math.min(text.length(), start + 256));
    return late.lookingAt() && LooseText.endsBefore(text, late.end() + 1) && !isScalar(late.group())
        ? Optional.of(openedLate(start, late.end()))
        : Optional.empty();
  }

  /** Whether a word before a quote is a value of its own, with space between. */
  private static boolean isScalar(String word) {
    return JsonScalar.read(word.strip(), 0).isPresent() && !word.equals(word.stripTrailing());
  }

  private static boolean isQuote(char c) {
    return "\"'`“”„‘’‚«".indexOf(c) >= 0;
  }

  private static boolean closes(char open, char c) {
    return switch (open) {
      case '"', '\'', '`' -> c == open;
      case '“', '”', '„' -> c == '”' || c == '“' || c == '"';
      case '«' -> c == '»';
      default -> c == '’' || c == '‘' || c == '\'';
    };
  }

  /** Whether the string with its opening quote at this offset ends on its line as it should. */
  private boolean isProper(int open) {
    int close = close(open, open + 1);
    return close >= 0 && LooseText.endsBefore(text, close + 1);
  }

  /** Returns the next closing quote on the line, or -1. */
  private int close(int open, int from) {
    char quote = text.charAt(open);
    int at = from;
    while (at < text.length() && !LooseText.isLineEnd(text.charAt(at))) {
      char c = text.charAt(at);
      if (closes(quote, c)) {
        return at;
      }
      at += c == '\\' ? 2 : 1;
    }
    return -1;
  }

  private LooseToken quoted(int start, boolean key) {
    int first = close(start, start + 1);
    Matcher mixed = KEY.matcher(text).region(start, Math.min(text.length(), start + 80));
    if (mixed.lookingAt() && !closes(text.charAt(start), text.charAt(mixed.end(1)))) {
      return requoted(start, start + 1, mixed.end(1), mixed.end(1) + 1, text.charAt(start));
    }
    if (first < 0) {
      return withoutCloseOnLine(start, key);
    }
    if (LooseText.endsBefore(text, first + 1)) {
      return closed(start, first);
    }
    boolean nextIsKey = isKeyAt(first);
    if (nextIsKey || (endsInStructure(start + 1, first) && isProper(first))) {
      return unclosed(start, first, key);
    }
    boolean stringFollows =
        isQuote(charAt(LooseText.skipSpaces(text, first + 1))); // a comma or a colon is missing
    int inner = stringFollows || key ? -1 : endAfterInnerQuotes(start, first);
    return closed(start, inner >= 0 ? inner : first);
  }

  private char charAt(int at) {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private boolean isKeyAt(int quote) {
    return KEY.matcher(text).region(quote, Math.min(text.length(), quote + 80)).lookingAt();
  }

  private boolean endsInStructure(int start, int end) {
    int at = end;
    while (at > start && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
      at--;
    }
    return at > start && LooseText.isStructure(text.charAt(at - 1));
  }

  /**
   * Returns the closing quote of a string that has other quotes in it; -1 if none closes it. Quotes
   * inside a string usually come in pairs.
   */
  private int endAfterInnerQuotes(int start, int first) {
    int odd = -1;
    int count = 1;
    int at = close(start, first + 1);
    while (at >= 0 && at < start + MAX_LOOKAHEAD && !isKeyAt(at)) {
      if (LooseText.endsBefore(text, at + 1)) {
        if (count % 2 == 0 || text.charAt(start) != '"') {
          return at;
        }
        odd = odd < 0 ? at : odd;
      }
      count++;
      at = close(start, at + 1);
    }
    return odd;
  }

  private LooseToken withoutCloseOnLine(int start, boolean key) {
    int lineEnd = start + 1;
    while (lineEnd < text.length() && !LooseText.isLineEnd(text.charAt(lineEnd))) {
      boolean other = "\"'”’".indexOf(text.charAt(lineEnd)) >= 0;
      if (other && LooseText.endsBefore(text, lineEnd + 1)) {
        if (text.charAt(lineEnd) == text.charAt(start)) {
          return closedByEscape(start, lineEnd + 1);
        }
        return requoted(start, start + 1, lineEnd, lineEnd + 1, text.charAt(start));
      }
      lineEnd++;
    }
    int close = closeOnLaterLine(start, lineEnd);
    return close >= 0 ? closed(start, close) : unclosed(start, lineEnd, key);
  }

  /** Returns the closing quote of a string with line breaks in it, or -1. */
  private int closeOnLaterLine(int start, int lineEnd) {
    int at = lineEnd;
    int limit = Math.min(text.length(), lineEnd + MAX_LOOKAHEAD);
    while (at < limit && !closes(text.charAt(start), text.charAt(at))) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= limit || !LooseText.endsBefore(text, at + 1)) {
      return -1;
    }
    String between = text.substring(lineEnd, at);
    String lastLine = between.substring(between.lastIndexOf('\n') + 1);
    boolean blank =
        between.chars().allMatch(c -> Character.isWhitespace(c) || LooseText.isStructure((char) c));
    boolean keyFollows = charAt(LooseText.skipSpaces(text, at + 1)) == ':';
    return blank || keyFollows || MEMBER.matcher(lastLine).matches() ? -1 : at;
  }

  private LooseToken closed(int start, int close) {
    char quote = text.charAt(start);
    if (quote != '"') {
      return requoted(start, start + 1, close, close + 1, quote);
    }
    StringRepair content = new StringRepair(text, start + 1, close, quote);
    return string(start, close + 1, content, content.repairs());
  }

  /** Returns a string without closing quote, which ends before punctuation at its end. */
  private LooseToken unclosed(int start, int limit, boolean key) {
    int end = limit;
    while (end > start + 1
        && (LooseText.isStructure(text.charAt(end - 1))
            || Character.isWhitespace(text.charAt(end - 1)))) {
      end--;
    }
    int colon = key ? text.substring(start, end).indexOf(':') : -1;
    end = colon > 0 ? start + colon : end;
    char quote = text.charAt(start);
    StringRepair content = new StringRepair(text, start + 1, end, quote);
    String place = "after " + QuotedText.of(content.value());
    if (quote != '"') {
      return requoted(start, start + 1, end, end, quote);
    }
    List<SyntaxRepair> repairs = new ArrayList<>(content.repairs());
    repairs.add(SyntaxRepair.insert(end, "a closing quote", place, "\""));
    return string(start, end, content, repairs);
  }

  /** Returns a string whose closing quote has a backslash before it. */
  private LooseToken closedByEscape(int start, int end) {
    char quote = text.charAt(start);
    if (quote != '"') {
      return requoted(start, start + 1, end - 2, end, quote);
    }
    StringRepair content = new StringRepair(text, start + 1, end - 2, quote);
    List<SyntaxRepair> repairs = new ArrayList<>(content.repairs());
    String message = "expected a closing quote after " + QuotedText.of(content.value());
    repairs.add(SyntaxRepair.remove(end - 2, end - 1, message, "remove the backslash"));
    return string(start, end, content, repairs);
  }

  private LooseToken requoted(int start, int from, int to, int end, char quote) {
    StringRepair content = new StringRepair(text, from, to, quote);
    String message = "expected double quotes around %s".formatted(QuotedText.of(content.value()));
    SyntaxRepair repair =
        SyntaxRepair.replace(
            start, end, message, "JSON allows only double quotes", content.literal());
    return string(start, end, content, List.of(repair));
  }

  private LooseToken openedLate(int start, int close) {
    StringRepair content = new StringRepair(text, start, close, '"');
    String place = "before " + QuotedText.of(content.value());
    if (text.charAt(close) != '"') {
      return requoted(start, start, close, close + 1, '"');
    }
    List<SyntaxRepair> repairs = new ArrayList<>();
    repairs.add(SyntaxRepair.insert(start, "an opening quote", place, "\""));
    repairs.addAll(content.repairs());
    return string(start, close + 1, content, repairs);
  }

  private static LooseToken string(
      int start, int end, StringRepair content, List<SyntaxRepair> repairs) {
    return new LooseToken(LooseToken.STRING, start, end, content.value(), List.of(), repairs);
  }
}
