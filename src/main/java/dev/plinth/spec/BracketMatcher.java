package dev.plinth.spec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Finds pairs of brackets. Brackets inside strings are ignored. */
public final class BracketMatcher {
  /** The offsets of an opening bracket and of the bracket that closes it. */
  public record Pair(int open, int close) {}

  private BracketMatcher() {}

  /**
   * Returns the pair of the bracket right before the offset, or, if there is none, of the bracket
   * right after the offset. Returns empty if there is no bracket, or if the bracket has no partner.
   */
  public static Optional<Pair> at(String text, int offset) {
    return isBracket(text, offset - 1)
        ? pairOf(text, offset - 1)
        : isBracket(text, offset) ? pairOf(text, offset) : Optional.empty();
  }

  private static boolean isBracket(String text, int at) {
    return at >= 0 && at < text.length() && "{}[]".indexOf(text.charAt(at)) >= 0;
  }

  private static Optional<Pair> pairOf(String text, int bracket) {
    Deque<Integer> open = new ArrayDeque<>();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\n', '\r' -> quoted = false;
        case '"' -> quoted = !quoted;
        case '\\' -> i += quoted && !isBreak(text, i + 1) ? 1 : 0;
        case '{', '[' -> {
          if (!quoted) {
            open.push(i);
          }
        }
        case '}', ']' -> {
          if (!quoted && !open.isEmpty()) {
            int opening = open.pop();
            if (i == bracket || opening == bracket) {
              return ofSameKind(text, new Pair(opening, i));
            }
          }
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  private static boolean isBreak(String text, int at) {
    return at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
  }

  private static Optional<Pair> ofSameKind(String text, Pair pair) {
    boolean object = text.charAt(pair.open()) == '{';
    return object == (text.charAt(pair.close()) == '}') ? Optional.of(pair) : Optional.empty();
  }
}
