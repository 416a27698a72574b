package dev.plinth.drafting;

import dev.plinth.drafting.Phrases.Thing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who is meant: "votes, each of them", "the instrument, which", "we record its time". */
final class Meant {
  private static final Set<String> OWN = Set.of("its", "their", "his", "her");

  private static final int FAR = 8;

  private final Grammar grammar;
  private final Phrases phrases;

  Meant(Grammar grammar, Phrases phrases) {
    this.grammar = grammar;
    this.phrases = phrases;
  }

  /** Reads a clause that begins here. */
  Optional<Turn> at(List<Token> tokens, int at) {
    return which(tokens, at)
        .or(() -> eachOfThem(tokens, at))
        .or(() -> who(tokens, at))
        .or(() -> storedAs(tokens, at))
        .or(() -> inWhole(tokens, at))
        .or(() -> speaker(tokens, at));
  }

  /** "The instrument, which belongs to a customer": each instrument. */
  private Optional<Turn> which(List<Token> tokens, int at) {
    boolean article = at == 0 && Set.of("the", "a", "an").contains(tokens.get(0).word());
    Thing thing = phrases.plain(tokens, article && tokens.get(0).is("the") ? 1 : at);
    Thing one = new Thing(thing.noun(), List.of(), thing.end(), true);
    boolean which =
        article
            && phrases.isKept(one)
            && one.end() + 2 < tokens.size()
            && tokens.get(one.end()).is(",")
            && tokens.get(one.end() + 1).is("which");
    return which
        ? Optional.of(Turn.at(tokens.get(0)).each(one.noun()).until(one.end() + 2))
        : Optional.empty();
  }

  /**
   * "Votes, each of them pointing at", "burials, each in one grave, come with", "x, where each".
   */
  private Optional<Turn> eachOfThem(List<Token> tokens, int at) {
    Thing thing = phrases.thing(tokens, at);
    int comma = thing.end();
    if (thing.one()
        || !phrases.isKept(thing)
        || comma + 3 >= tokens.size()
        || !tokens.get(comma).is(",")) {
      return Optional.empty();
    }
    Token next = tokens.get(comma + 1);
    Token behind = tokens.get(comma + 2);
    int of = behind.is("one") ? comma + 3 : comma + 2; // "every one of which"
    boolean them =
        Set.of("each", "every", "all").contains(next.word())
            && of + 1 < tokens.size()
            && tokens.get(of).is("of")
            && Set.of("them", "which").contains(tokens.get(of + 1).word());
    if (them) {
      return Optional.of(Turn.at(next).each(thing.noun()).until(of + 2));
    }
    if (at > 0 && next.is("where") && Set.of("each", "every", "a", "an").contains(behind.word())) {
      return Optional.of(new Turn(comma + 2, List.of()));
    }
    List<Token> parent =
        next.is("each") ? phrases.parentIn(tokens, comma + 2, comma + 6) : List.of();
    int end = comma + 4 + parent.size();
    boolean grave =
        !parent.isEmpty() && !behind.is("with") && end < tokens.size() && tokens.get(end).is(",");
    return grave
        ? Optional.of(Turn.at(next).belongs(thing.noun(), parent).each(thing.noun()).until(end + 1))
        : Optional.empty();
  }

  /** "An animal belongs to an owner, who has a name": each owner has. */
  private Optional<Turn> who(List<Token> tokens, int at) {
    boolean has =
        at > 3
            && at + 2 < tokens.size()
            && Set.of("who", "which").contains(tokens.get(at).word())
            && tokens.get(at + 1).is("has")
            && tokens.get(at - 1).is(",");
    List<Token> noun = has ? grammar.nouns().last(tokens.subList(0, at - 1)) : List.of();
    int article = at - 2 - noun.size();
    boolean object = // else the subject is meant
        !noun.isEmpty()
            && article > 0
            && Set.of("a", "an", "one").contains(tokens.get(article).word());
    return object
        ? Optional.of(Turn.at(tokens.get(at)).each(noun).until(at + 1))
        : Optional.empty();
  }

  /** "Each night is stored as an entry with a start time": each entry has. */
  private Optional<Turn> storedAs(List<Token> tokens, int at) {
    for (int i = at + 2; i + 3 < Math.min(tokens.size(), at + FAR); i++) {
      boolean as =
          tokens.get(i).is("as")
              && grammar.words().is(Role.KEPT, tokens.get(i - 1))
              && Set.of("a", "an", "one").contains(tokens.get(i + 1).word());
      int end = as ? phrases.noun(tokens, i + 2) : i;
      if (as && end > i + 2 && end < tokens.size() && tokens.get(end).is("with")) {
        return Optional.of(
            Turn.at(tokens.get(at)).each(tokens.subList(i + 2, end)).has().until(end + 1));
      }
    }
    return Optional.empty();
  }

  /** "I want the name and the email of each guest, plus": what follows belongs to it, too. */
  private Optional<Turn> inWhole(List<Token> tokens, int at) {
    int list = at == 0 ? phrases.verbs().behindSpeaker(tokens, 0) : 0;
    if (list == 0) {
      return Optional.empty();
    }
    for (int i = list + 2; i + 2 < tokens.size(); i++) {
      boolean each =
          Set.of("of", "for", "about").contains(tokens.get(i).word())
              && Set.of("each", "every").contains(tokens.get(i + 1).word());
      Thing thing = each ? phrases.plain(tokens, i + 1) : new Thing(List.of(), List.of(), i, false);
      List<Token> whole = tokens.subList(list, i);
      if (each
          && phrases.isKept(thing)
          && thing.end() < tokens.size()
          && phrases.fields(whole, 0) == grammar.pieces().of(whole).size()) {
        return Optional.of(
            Turn.at(tokens.get(0)).each(thing.noun()).has().repeat(whole).until(thing.end()));
      }
    }
    return Optional.empty();
  }

  /** "..., and we record its start time": who records it is not kept. */
  private Optional<Turn> speaker(List<Token> tokens, int at) {
    int list = at != 1 ? phrases.verbs().behindSpeaker(tokens, at) : at;
    boolean own = list > at && list < tokens.size() && OWN.contains(tokens.get(list).word());
    if (!own || (at == 0 && phrases.fields(tokens, list) < 2)) {
      return Optional.empty();
    }
    Turn.Words words = Turn.at(tokens.get(at));
    return Optional.of((at == 0 ? words.say("it", "PRON") : words).has().until(list));
  }
}
