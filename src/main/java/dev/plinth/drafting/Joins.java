package dev.plinth.drafting;

import dev.plinth.drafting.Phrases.Thing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what belongs to what: "a loan links one prop to one production", "each key opens one
 * locker".
 */
final class Joins {
  private static final Set<String> LINKING =
      Set.of(
          "links",
          "link",
          "ties",
          "tie",
          "connects",
          "connect",
          "joins",
          "join",
          "pairs",
          "pair",
          "matches",
          "match",
          "assigns",
          "assign",
          "brings",
          "bring");
  private static final Set<String> PAIR = Set.of("two", "both", "several", "multiple");
  private static final Set<String> JOINING = Set.of("to", "with", "and", "for");

  private final Grammar grammar;
  private final Phrases phrases;

  Joins(Grammar grammar, Phrases phrases) {
    this.grammar = grammar;
    this.phrases = phrases;
  }

  /** Reads a clause that begins here. */
  Optional<Turn> at(List<Token> tokens, int at) {
    return belonging(tokens, at)
        .or(() -> wanted(tokens, at))
        .or(() -> compound(tokens, at))
        .or(() -> links(tokens, at));
  }

  /** "Characters that belong to a campaign (name, race)". */
  private Optional<Turn> belonging(List<Token> tokens, int at) {
    Thing thing = phrases.plain(tokens, at);
    int that = thing.end();
    if (!phrases.isKept(thing) || that + 4 >= tokens.size() || !tokens.get(that).is("that")) {
      return Optional.empty();
    }
    int refers = grammar.words().at(Role.REFERS, tokens, that);
    int verb = refers > 0 ? refers : grammar.words().at(Role.REFERS, tokens, that + 1) + 1;
    Thing parent = verb > 1 ? phrases.plain(tokens, that + verb) : thing;
    int open = parent.end();
    int close =
        open < tokens.size() && tokens.get(open).is("(") ? Pieces.closing(tokens, open) : open;
    return verb > 1 && parent.one() && close > open && close < tokens.size()
        ? Optional.of(
            Turn.at(tokens.get(at))
                .repeat(thing.noun())
                .repeat(tokens.subList(open, close + 1))
                .say(",", "PUNCT")
                .each(thing.noun())
                .belongsTo(parent.noun())
                .until(close + 1))
        : Optional.empty();
  }

  /** "As an owner I want every stay to belong to a dog": every stay belongs. */
  private Optional<Turn> wanted(List<Token> tokens, int at) {
    int from = at;
    boolean as =
        at == 0 && tokens.size() > 6 && tokens.get(0).is("as") && Verbs.isArticle(tokens.get(1));
    for (int i = 3; as && from == 0 && i < 8 && i < tokens.size(); i++) {
      from = tokens.get(i).is("i") ? i : 0;
    }
    int verb = phrases.verbs().behindSpeaker(tokens, from);
    Thing thing = phrases.plain(tokens, verb);
    int to = thing.end();
    boolean every =
        verb > from && phrases.isKept(thing) && to + 2 < tokens.size() && tokens.get(to).is("to");
    Token deed = every ? tokens.get(to + 1) : tokens.get(at);
    if (every && deed.is("belong")) {
      return Optional.of(Turn.at(deed).each(thing.noun()).say("belongs", "VERB").until(to + 2));
    }
    return every && deed.is("have")
        ? Optional.of(Turn.at(deed).each(thing.noun()).has().until(to + 2))
        : Optional.empty();
  }

  /** "Order lines belong to": who orders lines does not. */
  private Optional<Turn> compound(List<Token> tokens, int at) {
    boolean two =
        at + 4 < tokens.size()
            && tokens.get(at).tag().equals("NOUN")
            && tokens.get(at + 1).tag().equals("NOUN")
            && grammar.words().is(Role.VERBS, tokens.get(at))
            && grammar.words().isEntity(tokens.get(at))
            && grammar.words().plurals().isPlural(tokens.get(at + 1).word())
            && Set.of("belong", "have", "refer", "contain").contains(tokens.get(at + 2).word());
    return two
        ? Optional.of(Turn.at(tokens.get(at)).each(tokens.subList(at, at + 2)).until(at + 2))
        : Optional.empty();
  }

  /** "A loan links one prop to one production". */
  private Optional<Turn> links(List<Token> tokens, int at) {
    Thing thing = phrases.thing(tokens, at);
    if (!phrases.isKept(thing) || thing.end() + 1 >= tokens.size()) {
      return Optional.empty();
    }
    int deed = phrases.verbs().behind(tokens, thing.end());
    boolean noun = // which a verb was taken for
        deed == thing.end()
            && (tokens.get(deed).word().endsWith("s") || LINKING.contains(tokens.get(deed).word()));
    int verb = noun ? deed + 1 : deed;
    if (verb == thing.end()) {
      return Optional.empty();
    }
    if (!LINKING.contains(tokens.get(verb - 1).word())) {
      return takes(tokens, at, thing, verb);
    }
    if (verb + 1 < tokens.size() && PAIR.contains(tokens.get(verb).word())) {
      int pair = phrases.noun(tokens, verb + 1); // "matches link two profiles"
      return Optional.of(
          Turn.at(tokens.get(at)).each(thing.noun()).has().say("id", "NOUN").until(pair));
    }
    Thing one = phrases.plain(tokens, verb);
    int with = one.end();
    boolean joined = with + 1 < tokens.size() && JOINING.contains(tokens.get(with).word());
    Thing other = joined ? phrases.plain(tokens, with + 1) : one;
    return joined && phrases.isKept(one) && phrases.isKept(other)
        ? Optional.of(
            Turn.at(tokens.get(at))
                .belongs(thing.noun(), one.noun())
                .belongs(thing.noun(), other.noun())
                .until(other.end()))
        : Optional.empty();
  }

  /** "Each key opens one locker". */
  private Optional<Turn> takes(List<Token> tokens, int at, Thing thing, int verb) {
    boolean each = tokens.get(at).is("each") || tokens.get(at).is("every");
    boolean exactly = verb < tokens.size() && tokens.get(verb).is("exactly");
    int from = exactly ? verb + 1 : verb;
    Thing one = phrases.plain(tokens, from);
    boolean taken =
        each
            && verb == thing.end() + 1
            && !grammar.words().is(Role.HAS, tokens.get(verb - 1))
            && from < tokens.size()
            && tokens.get(from).is("one")
            && phrases.isKept(one);
    return taken
        ? Optional.of(
            Turn.at(tokens.get(at)).each(thing.noun()).belongsTo(one.noun()).until(one.end()))
        : Optional.empty();
  }
}
