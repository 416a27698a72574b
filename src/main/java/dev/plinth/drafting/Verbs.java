package dev.plinth.drafting;

import java.util.List;
import java.util.Set;

/** Finds who speaks in a clause, and its verbs. */
final class Verbs {
  private static final Set<String> SPEAKERS =
      Set.of("we", "i", "you", "i'd", "we'd", "i'll", "we'll", "please", "one", "they", "let");
  private static final Set<String> ARTICLES =
      Set.of("a", "an", "the", "its", "their", "his", "her", "each", "every", "what", "which");
  private static final Set<String> VERBAL =
      Set.of("VERB", "AUX", "PART", "ADV", "ADP", "INTJ", "SCONJ");
  private static final int MOST = 7;

  private final Grammar grammar;

  Verbs(Grammar grammar) {
    this.grammar = grammar;
  }

  /** "We want to know": who speaks, and the verbs behind. Gives the same place where none does. */
  int behindSpeaker(List<Token> tokens, int from) {
    if (from + 4 < tokens.size() // "it is enough to know"
        && tokens.get(from).is("it")
        && tokens.get(from + 1).is("is")
        && Set.of("ADJ", "ADV").contains(tokens.get(from + 2).tag())
        && tokens.get(from + 3).is("to")) {
      return from + 5;
    }
    boolean speaks = from < tokens.size() && SPEAKERS.contains(tokens.get(from).word());
    int at = speaks ? from + 1 : from;
    boolean deed = false;
    while (speaks && at < tokens.size() && at < from + MOST) {
      Token token = tokens.get(at);
      boolean speaker = SPEAKERS.contains(token.word());
      boolean told = // "please store"
          Set.of("please", "to").contains(tokens.get(Math.max(from, at - 1)).word())
              && grammar.words().is(Role.VERBS, token);
      boolean verbal = speaker || told || VERBAL.contains(token.tag());
      if (ARTICLES.contains(token.word()) || !verbal) {
        break;
      }
      deed |= told || token.tag().equals("VERB") || token.is("need");
      at++;
    }
    return deed ? at : from;
  }

  /** "Should carry", "are known by": gives the same place where no verb begins here. */
  int behind(List<Token> tokens, int from) {
    int at = from;
    boolean deed = false;
    while (at < tokens.size() && at < from + MOST) {
      Token token = tokens.get(at);
      boolean things = // "submit tickets": a noun may be taken for a verb
          at > from
              && grammar.words().isEntity(token)
              && grammar.words().plurals().isPlural(token.word());
      boolean verbal = !things && VERBAL.contains(token.tag()) && !token.tag().equals("SCONJ");
      if (ARTICLES.contains(token.word()) || token.isMark() || !verbal) {
        break;
      }
      deed |= token.tag().equals("VERB");
      at++;
    }
    return deed ? at : from;
  }

  /** Tells whether a verb stands here, even if it was taken for a noun. */
  boolean isOne(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    boolean follows =
        at + 1 < tokens.size()
            && token.tag().equals("NOUN")
            && Set.of("a", "an", "the", "one", "exactly", "to", "into", "up")
                .contains(tokens.get(at + 1).word());
    return token.tag().equals("VERB") || token.tag().equals("AUX") || follows;
  }

  static boolean isArticle(Token token) {
    return ARTICLES.contains(token.word());
  }

  /** Tells whether who speaks is named here. */
  static boolean isSpeaker(Token token) {
    return SPEAKERS.contains(token.word());
  }
}
