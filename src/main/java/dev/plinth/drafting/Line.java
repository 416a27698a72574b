package dev.plinth.drafting;

import java.util.List;

/**
 * A line of a request.
 *
 * @param kind what it begins with
 * @param depth how far inside it stands: what is deeper belongs to it
 * @param tokens what it says, without its marker
 */
record Line(Kind kind, int depth, List<Token> tokens) {
  /** What a line begins with. */
  enum Kind {
    HEADING,
    ITEM,
    PLAIN,
    ROW
  }

  Line {
    tokens = List.copyOf(tokens);
  }

  boolean endsInColon() {
    return !tokens.isEmpty() && Tokens.last(tokens).is(":");
  }

  Line deeper(int newDepth) {
    return new Line(kind, newDepth, tokens);
  }
}
