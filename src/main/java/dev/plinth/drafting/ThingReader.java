package dev.plinth.drafting;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a noun without its articles, its owner and adjectives that say nothing. */
final class ThingReader {
  private static final Set<String> EMPTY =
      Set.of(
          "local",
          "medium",
          "medium-sized",
          "mid-sized",
          "huge",
          "modest",
          "decent",
          "mini",
          "family-owned",
          "family-run",
          "busy",
          "growing",
          "beautiful",
          "easy",
          "easy-to-use",
          "eleven",
          "twelve",
          "fourteen",
          "fifteen",
          "twenty",
          "thirty",
          "fifty",
          "hundred",
          "dozen");
  private static final Set<String> BOUNDARIES = Set.of("with", "for", "in", "where", "that");

  /**
   * A noun.
   *
   * @param noun its words; may be empty
   * @param end the place behind it
   * @param determined whether an article or the like stands before it
   * @param owned whether its owner stands before it: "our city's parking lots"
   */
  record Thing(List<Token> noun, int end, boolean determined, boolean owned) {}

  private final Grammar grammar;
  private final List<Token> tokens;

  ThingReader(Grammar grammar, List<Token> tokens) {
    this.grammar = grammar;
    this.tokens = tokens;
  }

  Thing at(int from) {
    return at(from, false);
  }

  private Thing at(int from, boolean behindOwner) {
    int start = behindDeterminers(from);
    boolean determined = behindOwner || start > from;
    boolean certain = behindOwner && start < tokens.size() && isWord(start);
    int end = certain ? start + 1 : start; // behind an owner, a verb is a noun
    while (end < tokens.size() && isPart(start, end, determined)) {
      end++;
    }
    List<Token> noun = plain(tokens.subList(start, end));
    boolean owner = end + 1 < tokens.size() && tokens.get(end).is("'s") && !noun.isEmpty();
    if (!owner) {
      return new Thing(noun, end, determined, false);
    }
    boolean one = start > from && grammar.words().is(Role.ARTICLES, tokens.get(start - 1));
    Thing owned = at(end + 1, true);
    List<Token> thing = owned.noun();
    boolean vague = // "a dentist's office"
        one && thing.size() == 1 && grammar.words().is(Role.SOFTCONTAINERS, thing.get(0));
    List<Token> words = vague ? Stream.concat(noun.stream(), thing.stream()).toList() : thing;
    return new Thing(words, owned.end(), determined, true);
  }

  private int behindDeterminers(int from) {
    int at = from;
    while (at < tokens.size()) {
      int length = grammar.words().at(Role.DETERMINERS, tokens, at);
      boolean joins = // "a small and simple shop"
          at > from
              && (tokens.get(at).is("and") || tokens.get(at).is(","))
              && grammar.words().at(Role.DETERMINERS, tokens, at + 1) > 0;
      if (length == 0 && !joins && !EMPTY.contains(tokens.get(at).word())) {
        break;
      }
      at += Math.max(1, length);
    }
    return at;
  }

  private static List<Token> plain(List<Token> noun) {
    int start = 0;
    while (start < noun.size() && EMPTY.contains(noun.get(start).word())) {
      start++;
    }
    return noun.subList(start, noun.size());
  }

  private boolean isPart(int start, int at, boolean determined) {
    Token token = tokens.get(at);
    if (isDeed(start, at) || isDoing(start, at)) {
      return false;
    }
    if (grammar.nouns().isNoun(tokens, at, false) || isContainer(at)) {
      return true;
    }
    if (!isWord(at)) {
      return false;
    }
    boolean verb = token.word().endsWith("ing") || (token.tag().equals("VERB") && at == start);
    boolean compound = // "booking system", "a help desk"
        verb && (at > start || determined) && isNoun(at + 1);
    boolean last = // "a car wash with"
        at > start
            && determined
            && !isThirdPerson(token)
            && !grammar.words().is(Role.HAS, token)
            && isBoundary(at + 1);
    return compound || last || isContainer(at + 1); // "inventory system"
  }

  /** "My garage services cars", "our group organises clean-ups". */
  private boolean isDeed(int start, int at) {
    if (at == start || !tokens.get(at).word().endsWith("s") || !isNoun(at + 1)) {
      return false;
    }
    Token next = tokens.get(at + 1);
    boolean backend = isContainer(at + 1) || grammar.words().is(Role.SOFTCONTAINERS, next);
    return grammar.words().plurals().isPlural(next.word())
        || (grammar.words().is(Role.VERBS, tokens.get(at)) && !backend);
  }

  /** "A company renting out". */
  private boolean isDoing(int start, int at) {
    return at > start
        && tokens.get(at).word().endsWith("ing")
        && tokens.get(at).tag().equals("VERB")
        && !isNoun(at + 1)
        && !isBoundary(at + 1);
  }

  private static boolean isThirdPerson(Token token) {
    return token.tag().equals("VERB") && token.word().endsWith("s") && !token.word().contains("-");
  }

  private boolean isNoun(int at) {
    return at < tokens.size() && grammar.nouns().isNoun(tokens, at, false);
  }

  private boolean isWord(int at) {
    return tokens.get(at).isWord() && !ends(grammar, tokens.get(at));
  }

  private boolean isContainer(int at) {
    return at < tokens.size() && grammar.words().is(Role.CONTAINERS, tokens.get(at));
  }

  private boolean isBoundary(int at) {
    return at >= tokens.size()
        || tokens.get(at).isMark()
        || BOUNDARIES.contains(tokens.get(at).word());
  }

  /** Whether a noun ends before this word: a preposition, an article or "and". */
  static boolean ends(Grammar grammar, Token token) {
    Vocabulary words = grammar.words();
    return words.is(Role.FUNCTION, token)
        || words.is(Role.DETERMINERS, token)
        || words.is(Role.AND, token);
  }
}
