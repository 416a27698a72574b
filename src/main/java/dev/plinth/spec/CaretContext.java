package dev.plinth.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The surroundings of the caret in a JSON text: the word at the caret and the tokens before and
 * after it. The text before the word and the text after the word are tokenized separately, because
 * an unclosed quote in the word would turn the strings after it into code and the code into
 * strings.
 *
 * @param text the whole text
 * @param start the offset of the word, its quote included; the caret if there is no word
 * @param caret the offset of the caret
 * @param end the offset after the word
 * @param head the tokens before the word
 * @param tail the tokens after the word; their offsets count from {@code end}
 */
record CaretContext(
    String text, int start, int caret, int end, List<JsonToken> head, List<JsonToken> tail) {
  /** The characters at which an unclosed string ends. */
  private static final String DELIMITERS = "\"{}[]:,\r\n";

  /** Returns the context of a caret at this offset. */
  static CaretContext of(String text, int caret) {
    String typed = text.substring(0, caret);
    List<JsonToken> tokens = JsonTokenizer.of(typed);
    Optional<JsonToken> word =
        Optional.ofNullable(tokens.isEmpty() ? null : tokens.get(tokens.size() - 1));
    word = word.filter(last -> last.end() == caret && isOpen(last, typed));
    int start = word.map(JsonToken::start).orElse(caret);
    int end = word.isPresent() ? endOf(text, start, caret) : caret;
    List<JsonToken> before = word.isPresent() ? tokens.subList(0, tokens.size() - 1) : tokens;
    return new CaretContext(text, start, caret, end, before, JsonTokenizer.of(text.substring(end)));
  }

  private static boolean isOpen(JsonToken last, String before) {
    return last.kind() != JsonTokenKind.PUNCTUATION
        && !last.isQuoted()
        && !isClosed(last.in(before));
  }

  /** Returns whether a string has its closing quote, even if an escape in it is invalid. */
  private static boolean isClosed(String token) {
    boolean escaped = false;
    for (int i = 1; i < token.length() && token.charAt(0) == '"'; i++) {
      char c = token.charAt(i);
      if (c == '"' && !escaped) {
        return true;
      }
      escaped = c == '\\' && !escaped;
    }
    return false;
  }

  private static int endOf(String text, int start, int caret) {
    int at = caret;
    if (text.charAt(start) == '"') {
      while (at < text.length() && DELIMITERS.indexOf(text.charAt(at)) < 0) {
        at++;
      }
      if (isClosing(text, at)) {
        return at + 1;
      }
      at = caret;
    }
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /**
   * Returns whether a quote at this offset closes the word. A quote before a letter opens the next
   * string.
   */
  private static boolean isClosing(String text, int at) {
    return at < text.length()
        && text.charAt(at) == '"'
        && (at + 1 == text.length() || " \t\r\n:,}]".indexOf(text.charAt(at + 1)) >= 0);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == '+';
  }

  /** Returns the part of the word before the caret, without its quote. */
  String prefix() {
    return unquoted(caret);
  }

  /** Returns the whole word, without its quotes. */
  String word() {
    boolean quoted = end > start + 1 && text.charAt(end - 1) == '"';
    return unquoted(quoted ? end - 1 : end);
  }

  private String unquoted(int to) {
    int from = start < caret && text.charAt(start) == '"' ? start + 1 : start;
    return text.substring(from, Math.max(from, to));
  }

  /** Returns whether the next token after the word is this punctuation character. */
  boolean isFollowedBy(char c) {
    return !tail.isEmpty() && tail.get(0).is(c, textAfter());
  }

  /** Returns whether a value or key follows the word, so that a comma is needed. */
  boolean isFollowedByItem() {
    return !tail.isEmpty() && (isFollowedBy('{') || isFollowedBy('[') || isScalar(tail.get(0)));
  }

  /** Returns the next token if it is a scalar value; empty for a key. */
  Optional<JsonToken> nextScalar() {
    return tail.stream()
        .findFirst()
        .filter(next -> isScalar(next) && next.kind() != JsonTokenKind.KEY)
        .map(next -> new JsonToken(next.start() + end, next.end() + end, next.kind()));
  }

  private static boolean isScalar(JsonToken token) {
    return token.kind() != JsonTokenKind.PUNCTUATION && token.kind() != JsonTokenKind.FAULT;
  }

  /** Returns the keys after the word in the innermost object around it. */
  Set<String> followingKeys() {
    String after = textAfter();
    Set<String> keys = new HashSet<>();
    int depth = 0;
    for (JsonToken token : tail) {
      if (token.is('{', after) || token.is('[', after)) {
        depth++;
      } else if ((token.is('}', after) || token.is(']', after)) && --depth < 0) {
        return keys;
      } else if (depth == 0 && token.kind() == JsonTokenKind.KEY) {
        keys.add(after.substring(token.start() + 1, token.end() - 1));
      }
    }
    return keys;
  }

  /** Returns the offset after the last token before the word; 0 if there is none. */
  int previousEnd() {
    return head.isEmpty() ? 0 : head.get(head.size() - 1).end();
  }

  /** Returns whether the last token before the word is one of these punctuation characters. */
  boolean isPreceded(String characters) {
    return isOneOf(characters, head.size() - 1);
  }

  /** Returns the offset of the item before the word, or of the comma if there is no item. */
  int previousItem() {
    int depth = 0;
    int at = head.size() - (isPreceded(",") ? 2 : 1);
    while (at >= 0 && !(depth == 0 && isOneOf("{[,", at))) {
      depth += isOneOf("}]", at) ? 1 : isOneOf("{[", at) ? -1 : 0;
      at--;
    }
    return head.get(at + 1).start();
  }

  private boolean isOneOf(String characters, int index) {
    JsonToken token = head.get(index);
    return token.kind() == JsonTokenKind.PUNCTUATION
        && characters.indexOf(text.charAt(token.start())) >= 0;
  }

  /** Returns whether only white space precedes an offset on its line. */
  boolean startsLine(int offset) {
    return text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset).isBlank();
  }

  /** Returns whether a token follows the word on its line. */
  boolean isFollowedOnLine() {
    return !tail.isEmpty() && text.substring(end, nextStart()).indexOf('\n') < 0;
  }

  /** Returns the offset of the next token after the word; the end of the word if none follows. */
  int nextStart() {
    return tail.isEmpty() ? end : end + tail.get(0).start();
  }

  private String textAfter() {
    return text.substring(end);
  }
}
