package dev.plinth.drafting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Cuts a list into what stands between its commas and its "and". */
final class Pieces {
  private static final Set<String> THEIR = Set.of("their", "its", "his", "her");
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
    if (isDashBehindList(tokens, at)) {
      return 1;
    }
    if (token.is("+")) {
      return isTight(tokens, at) ? 0 : 1;
    }
    if (token.is("/")) {
      return isTight(tokens, at) ? 0 : 1;
    }
    if (token.is("plus") && at + 1 < tokens.size() && tokens.get(at + 1).is("one")) {
      return 0; // a guest's "plus one" is a name
    }
    int length = words.at(Role.AND, tokens, at);
    boolean their =
        length > 1 && at + length < tokens.size() && THEIR.contains(tokens.get(at + length).word());
    return their ? 0 : length; // "items along with their description" have one
  }

  /** "A name a phone": a second article begins another field, where no comma says so. */
  List<List<Token>> byArticle(List<Token> piece) {
    List<List<Token>> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < piece.size() - 1; i++) {
      boolean article = piece.get(i).is("a") || piece.get(i).is("an");
      if (article && isNamed(piece, start, i)) {
        parts.add(piece.subList(start, i));
        start = i;
      }
    }
    parts.add(piece.subList(start, piece.size()));
    return parts;
  }

  private boolean isNamed(List<Token> piece, int start, int end) {
    List<Token> name = words.without(Role.ARTICLES, piece.subList(start, end));
    return !name.isEmpty()
        && name.stream().noneMatch(token -> words.is(Role.FUNCTION, token) || token.isMark());
  }

  /** "Matters (title, code) - each belongs to a client": a dash behind a list in brackets. */
  private static boolean isDashBehindList(List<Token> tokens, int at) {
    boolean dash = tokens.get(at).is("-") || "\u2013\u2014".contains(tokens.get(at).text());
    if (!dash || at == 0 || !tokens.get(at - 1).is(")")) {
      return false;
    }
    int open = at - 1;
    while (open > 0 && !tokens.get(open).is("(")) {
      open--;
    }
    return tokens.subList(open, at).stream().anyMatch(token -> token.is(","));
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

  /** Gives where the first colon outside brackets stands, or -1. */
  static int colon(List<Token> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += depth(tokens.get(i));
      if (depth == 0 && tokens.get(i).is(":")) {
        return i;
      }
    }
    return -1;
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
