package dev.plinth.drafting;

import dev.plinth.drafting.Phrases.Thing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what something has behind a verb that need not be known, since a list of fields follows:
 * "machines carry a serial number and a model", "a production is a title, a director and a date".
 */
final class AnyVerb {
  private static final Set<String> TAKING =
      Set.of(
          "need",
          "needs",
          "take",
          "takes",
          "require",
          "requires",
          "get",
          "gets",
          "want",
          "hold",
          "holds",
          "store",
          "stores",
          "keep",
          "keeps",
          "record",
          "records",
          "track",
          "tracks",
          "save",
          "saves");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "its", "their");

  private final Grammar grammar;
  private final Phrases phrases;

  AnyVerb(Grammar grammar, Phrases phrases) {
    this.grammar = grammar;
    this.phrases = phrases;
  }

  /** Reads a clause that begins here. */
  Optional<Turn> at(List<Token> tokens, int at) {
    Thing thing = phrases.thing(tokens, at);
    if (!phrases.isKept(thing)) {
      return goesOn(tokens, at);
    }
    return thing.end() + 1 < tokens.size() ? has(tokens, at, thing) : Optional.empty();
  }

  private Optional<Turn> has(List<Token> tokens, int at, Thing thing) {
    int verb = thing.end();
    Token is = tokens.get(verb);
    boolean being = is.is("is") && ARTICLES.contains(tokens.get(verb + 1).word());
    int behind = phrases.verbs().behind(tokens, verb);
    boolean noun = behind == verb && thing.one() && TAKING.contains(is.word()); // "stores"
    int list = being || noun ? verb + 1 : behind;
    if (list == verb
        || list >= tokens.size()
        || isCounted(tokens.get(list))
        || (!being && isKnown(tokens, verb, list))) {
      return Optional.empty();
    }
    Token last = tokens.get(list - 1);
    boolean related = // "projects come in from an agency with a title"
        last.tag().equals("ADP")
            && !last.is("by")
            && Set.of("a", "an", "the").contains(tokens.get(list).word())
            && !isField(phrases.plain(tokens, list).noun());
    if (related) {
      return Optional.empty();
    }
    int fields = phrases.fields(tokens, list);
    boolean enough =
        being
            ? fields > 2
            : fields > 1 || (fields == 1 && ARTICLES.contains(tokens.get(list).word()));
    return enough ? Optional.of(turn(tokens.get(at), thing, list)) : Optional.empty();
  }

  private boolean isField(List<Token> noun) {
    return noun.isEmpty() || phrases.isField(noun);
  }

  /** "Is in exactly one" says what it belongs to. */
  private static boolean isCounted(Token token) {
    return token.is("one") || token.is("exactly");
  }

  private static Turn turn(Token first, Thing thing, int list) {
    Turn.Words words = Turn.at(first);
    if (!thing.owner().isEmpty()) {
      words.belongs(thing.noun(), thing.owner());
    }
    return words.each(thing.noun()).has().until(list);
  }

  /** What the grammar reads by itself, and what people do: "customers leave a comment". */
  private boolean isKnown(List<Token> tokens, int from, int list) {
    List<Token> verb = tokens.subList(from, list);
    Token first = verb.get(0);
    boolean deed = false;
    for (int i = 0; i < verb.size(); i++) {
      Token token = verb.get(i);
      boolean taking = TAKING.contains(token.word());
      deed |= !taking && grammar.words().at(Role.VERBS, tokens, from + i) > 0;
      boolean link =
          grammar.words().at(Role.REFERS, tokens, from + i) > 0
              || grammar.words().at(Role.LOGIN, tokens, from + i) > 0
              || grammar.words().at(Role.MANY, tokens, from + i) > 0
              || token.is("not")
              || token.is("don't")
              || token.is("to");
      if (link) {
        return true;
      }
    }
    boolean has = grammar.words().at(Role.HAS, tokens, from) > 0;
    return deed || (has && !TAKING.contains(first.word()));
  }

  /** "..., and remembers the packet count". */
  private Optional<Turn> goesOn(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    Optional<Turn> span = span(tokens, at);
    if (span.isPresent()) {
      return span;
    }
    boolean verb =
        at > 0
            && at + 2 < tokens.size()
            && token.tag().equals("VERB")
            && (token.word().endsWith("s") || token.word().endsWith("ing") || isSaid(tokens, at))
            && ARTICLES.contains(tokens.get(at + 1).word())
            && !grammar.words().is(Role.HAS, token)
            && phrases.fields(tokens, at + 1) > 0;
    return verb ? Optional.of(Turn.at(token).has().until(at + 1)) : Optional.empty();
  }

  /** "..., should tie them and say the quantity". */
  private static boolean isSaid(List<Token> tokens, int at) {
    return tokens.subList(0, at).stream()
        .anyMatch(token -> Set.of("should", "must", "shall", "can", "will").contains(token.word()));
  }

  /** "..., and runs from a start time to an end time". */
  private Optional<Turn> span(List<Token> tokens, int at) {
    boolean from =
        at > 0
            && at + 5 < tokens.size()
            && tokens.get(at).tag().equals("VERB")
            && tokens.get(at + 1).is("from")
            && ARTICLES.contains(tokens.get(at + 2).word());
    for (int i = at + 4; from && i < Math.min(tokens.size() - 2, at + 7); i++) {
      if (Set.of("to", "until", "till").contains(tokens.get(i).word())
          && phrases.fields(tokens.subList(0, i), at + 2) == 1) {
        return Optional.of(
            Turn.at(tokens.get(at))
                .has()
                .repeat(tokens.subList(at + 2, i))
                .say(",", "PUNCT")
                .until(i + 1));
      }
    }
    return Optional.empty();
  }
}
