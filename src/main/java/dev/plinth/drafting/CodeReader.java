package dev.plinth.drafting;

import java.util.List;
import java.util.Locale;

/** Finds code in a request, reads it, and gives the request without it. */
final class CodeReader {
  private final Grammar grammar;
  private final Plan plan;

  CodeReader(Grammar grammar, Plan plan) {
    this.grammar = grammar;
    this.plan = plan;
  }

  /** Gives the text with blanks where the code was that has been read; every place stays. */
  String read(String text) {
    if (text.indexOf('{') < 0 && text.toLowerCase(Locale.ROOT).indexOf("create table") < 0) {
      return text;
    }
    List<Token> tokens = Tokens.of(text).stream().filter(token -> !isQuote(token)).toList();
    StringBuilder rest = new StringBuilder(text);
    SqlReader sql = new SqlReader(grammar, plan);
    BraceReader braces = new BraceReader(grammar, plan, tokens);
    int at = 0;
    while (at < tokens.size()) {
      int end = sql.read(tokens, at);
      int start = at;
      if (end == at && tokens.get(at).is("{")) {
        end = braces.read(at);
        start = end > at ? beginning(tokens, at) : at;
      }
      if (end > at) {
        blank(rest, tokens.get(start).start(), tokens.get(Math.min(end, tokens.size()) - 1).end());
      }
      at = Math.max(at + 1, end);
    }
    return rest.toString();
  }

  private static boolean isQuote(Token token) {
    return token.is("\"") || token.is("'") || token.is("`");
  }

  /** "interface Product {" begins two words before the bracket. */
  private int beginning(List<Token> tokens, int open) {
    boolean named = open > 0 && tokens.get(open - 1).isWord();
    boolean kind = named && open > 1 && grammar.words().is(Role.ENTITYLABELS, tokens.get(open - 2));
    return kind ? open - 2 : named ? open - 1 : open;
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, i == start ? '\n' : ' ');
    }
  }
}
