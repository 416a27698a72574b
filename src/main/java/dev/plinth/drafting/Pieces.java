package dev.plinth.drafting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Cuts a list into what stands between its commas and its "and". */
final class Pieces {
  private static final String SEPARATORS = ",;\u3001\u00b7\u2022";

  private final Vocabulary words;

  Pieces(Vocabulary words) {
    this.words = words;
  }

  /** Gives the pieces, none empty; what stands in brackets is not cut. */
  List<List<Token>> of(List<Token> tokens) {
    List<List<Token>> pieces = new ArrayList<>();
    int start = 0;
    int at = 0;
    int depth = 0;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      depth = Math.max(0, depth + depth(token));
      int length = depth == 0 ? separator(tokens, at) : 0;
      if (length > 0) {
        add(pieces, tokens.subList(start, at));
        start = at + length;
        at = start;
      } else {
        at++;
      }
    }
    add(pieces, tokens.subList(start, tokens.size()));
    return pieces;
  }

  private static void add(List<List<Token>> pieces, List<Token> piece) {
    if (!piece.isEmpty()) {
      pieces.add(piece);
    }
  }

  private int separator(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (token.isMark() && SEPARATORS.contains(token.text())) {
      return 1;
    }
    if (token.is("/")) {
      return isTight(tokens, at) ? 0 : 1;
    }
    if (token.is("plus") && at + 1 < tokens.size() && tokens.get(at + 1).is("one")) {
      return 0; // a guest's "plus one" is a name
    }
    return words.at(Role.AND, tokens, at);
  }

  private static boolean isTight(List<Token> tokens, int at) {
    return at > 0 && tokens.get(at - 1).end() == tokens.get(at).start();
  }

  /** Gives 1 for an opening bracket, -1 for a closing one, else 0. */
  static int depth(Token token) {
    return switch (token.text()) {
      case "(", "[", "{" -> 1;
      case ")", "]", "}" -> -1;
      default -> 0;
    };
  }

  /** Gives where the bracket that opens here is closed, or the end of the tokens. */
  static int closing(List<Token> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += depth(tokens.get(i));
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size();
  }

  /** Gives for each place what {@link #closing} gives; where no bracket opens, nothing of use. */
  static int[] closings(List<Token> tokens) {
    int[] closings = new int[tokens.size()];
    Arrays.fill(closings, tokens.size());
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < closings.length; i++) {
      int depth = depth(tokens.get(i));
      if (depth > 0) {
        open.push(i);
      } else if (depth < 0 && !open.isEmpty()) {
        closings[open.pop()] = i;
      }
    }
    return closings;
  }

  /** Gives where the first round, square or curly bracket opens, or -1. */
  static int opening(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (depth(tokens.get(i)) > 0) {
        return i;
      }
    }
    return -1;
  }
}
