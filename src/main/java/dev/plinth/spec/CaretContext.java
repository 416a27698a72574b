package dev.plinth.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where in a JSON text somebody is typing: what stands before and behind the word that is being
 * typed, each cut into tokens by itself, because an open quote turns everything behind it inside
 * out.
 *
 * @param text the whole text
 * @param start where the word begins, its quote included; the caret where there is none
 * @param caret the caret
 * @param end where the word ends
 * @param head the tokens before the word
 * @param tail the tokens behind the word, counted from its end
 */
record CaretContext(
    String text, int start, int caret, int end, List<JsonToken> head, List<JsonToken> tail) {
  /** What no word has inside: at the first of these, a string without an end is over. */
  private static final String STRUCTURE = "\"{}[]:,\r\n";

  static CaretContext of(String text, int caret) {
    String before = text.substring(0, caret);
    List<JsonToken> head = JsonTokenizer.of(before);
    Optional<JsonToken> word =
        Optional.ofNullable(head.isEmpty() ? null : head.get(head.size() - 1));
    word = word.filter(last -> last.end() == caret && isOpen(last, before));
    int start = word.map(JsonToken::start).orElse(caret);
    int end = word.isPresent() ? endOf(text, start, caret) : caret;
    List<JsonToken> done = word.isPresent() ? head.subList(0, head.size() - 1) : head;
    return new CaretContext(text, start, caret, end, done, JsonTokenizer.of(text.substring(end)));
  }

  private static boolean isOpen(JsonToken last, String before) {
    return last.kind() != JsonTokenKind.PUNCTUATION
        && !last.isQuoted()
        && !isEnded(last.in(before));
  }

  /** A string with a wrong escape has an end all the same. */
  private static boolean isEnded(String token) {
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
      while (at < text.length() && STRUCTURE.indexOf(text.charAt(at)) < 0) {
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

  /** A quote with a letter behind it opens another string. */
  private static boolean isClosing(String text, int at) {
    return at < text.length()
        && text.charAt(at) == '"'
        && (at + 1 == text.length() || " \t\r\n:,}]".indexOf(text.charAt(at + 1)) >= 0);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == '+';
  }

  /** Gives what is typed of the word, without its quote. */
  String prefix() {
    return unquoted(caret);
  }

  /** Gives the whole word, without its quotes. */
  String word() {
    boolean quoted = end > start + 1 && text.charAt(end - 1) == '"';
    return unquoted(quoted ? end - 1 : end);
  }

  private String unquoted(int to) {
    int from = start < caret && text.charAt(start) == '"' ? start + 1 : start;
    return text.substring(from, Math.max(from, to));
  }

  /** Tells whether this character is the next one behind the word that is no space. */
  boolean isFollowedBy(char c) {
    return !tail.isEmpty() && tail.get(0).is(c, behind());
  }

  /** Tells whether another value or key begins behind the word, so that a comma is needed. */
  boolean isFollowedByItem() {
    return !tail.isEmpty() && (isFollowedBy('{') || isFollowedBy('[') || isScalar(tail.get(0)));
  }

  /** Gives the scalar right behind the place, if it is not a key. */
  Optional<JsonToken> nextScalar() {
    return tail.stream()
        .findFirst()
        .filter(next -> isScalar(next) && next.kind() != JsonTokenKind.KEY)
        .map(next -> new JsonToken(next.start() + end, next.end() + end, next.kind()));
  }

  private static boolean isScalar(JsonToken token) {
    return token.kind() != JsonTokenKind.PUNCTUATION && token.kind() != JsonTokenKind.FAULT;
  }

  /** Gives the keys that follow in the object around the place. */
  Set<String> keysBehind() {
    String behind = behind();
    Set<String> keys = new HashSet<>();
    int depth = 0;
    for (JsonToken token : tail) {
      if (token.is('{', behind) || token.is('[', behind)) {
        depth++;
      } else if ((token.is('}', behind) || token.is(']', behind)) && --depth < 0) {
        return keys;
      } else if (depth == 0 && token.kind() == JsonTokenKind.KEY) {
        keys.add(behind.substring(token.start() + 1, token.end() - 1));
      }
    }
    return keys;
  }

  /** Gives where the last token before the word ends. */
  int endBefore() {
    return head.isEmpty() ? 0 : head.get(head.size() - 1).end();
  }

  private String behind() {
    return text.substring(end);
  }
}
