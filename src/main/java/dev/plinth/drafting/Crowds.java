package dev.plinth.drafting;

import dev.plinth.drafting.Phrases.Thing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads that one has many: "on a wall hang many routes", "a quiz is split into rounds". */
final class Crowds {
  private static final Set<String> PLACES =
      Set.of("on", "in", "at", "to", "from", "under", "inside", "within");
  private static final Set<String> MANY = Set.of("many", "several", "multiple");
  private static final Set<String> CONTAINING =
      Set.of("contain", "contains", "hold", "holds", "comprise", "comprises");
  private static final Set<String> HAVING = Set.of("has", "have");
  private static final Set<String> SPLIT = Set.of("split", "divided", "broken", "grouped");

  private final Grammar grammar;
  private final Phrases phrases;

  Crowds(Grammar grammar, Phrases phrases) {
    this.grammar = grammar;
    this.phrases = phrases;
  }

  /** Reads a clause that begins here. */
  Optional<Turn> at(List<Token> tokens, int at) {
    return contains(tokens, at)
        .or(() -> with(tokens, at))
        .or(() -> does(tokens, at))
        .or(() -> crowd(tokens, at))
        .or(() -> split(tokens, at));
  }

  /** "On a wall hang many routes": a wall has many. */
  private Optional<Turn> crowd(List<Token> tokens, int at) {
    if (!PLACES.contains(tokens.get(at).word())) {
      return Optional.empty();
    }
    Thing place = phrases.thing(tokens, at + 1);
    int from = place.end();
    boolean there = from < tokens.size() && tokens.get(from).is("there");
    int verb = phrases.verbs().behind(tokens, there ? from + 1 : from);
    verb = verb == from && there ? from + 1 : verb;
    int many = verb > from ? many(tokens, verb) : verb;
    boolean are = there && verb > from && tokens.get(verb - 1).is("are");
    return place.one() && phrases.isKept(place) && (many > verb || are)
        ? Optional.of(has(tokens, at, place, many))
        : Optional.empty();
  }

  /** "A donor can make multiple donations": has many. */
  private Optional<Turn> does(List<Token> tokens, int at) {
    Thing thing = phrases.plain(tokens, at);
    int verb =
        thing.one() && phrases.isKept(thing) ? phrases.verbs().behind(tokens, thing.end()) : at;
    return verb > thing.end() && verb + 1 < tokens.size() && MANY.contains(tokens.get(verb).word())
        ? Optional.of(has(tokens, at, thing, verb + 1))
        : Optional.empty();
  }

  /** "Every question has four answers". */
  Optional<Turn> counted(List<Token> tokens, int at) {
    boolean has =
        at > 0
            && Set.of("has", "have").contains(tokens.get(at - 1).word())
            && Story.isNumber(tokens.get(at));
    Thing thing = has ? phrases.plain(tokens, at + 1) : new Thing(List.of(), List.of(), at, false);
    boolean entity =
        has
            && phrases.isKept(thing)
            && grammar.words().isEntity(Tokens.last(thing.noun()))
            && (thing.end() == tokens.size() || tokens.get(thing.end()).isMark());
    return entity
        ? Optional.of(Turn.at(tokens.get(at)).say("many", "ADJ").until(at + 1))
        : Optional.empty();
  }

  /** "One or more". */
  static Optional<Turn> more(List<Token> tokens, int at) {
    boolean more =
        at + 3 < tokens.size()
            && Set.of("one", "zero", "two").contains(tokens.get(at).word())
            && tokens.get(at + 1).is("or")
            && Set.of("more", "several", "many").contains(tokens.get(at + 2).word());
    return more
        ? Optional.of(Turn.at(tokens.get(at)).say("many", "ADJ").until(at + 3))
        : Optional.empty();
  }

  /** "Has many meters, each with a number": each meter. */
  private Optional<Turn> with(List<Token> tokens, int at) {
    boolean each =
        at > 3
            && at + 2 < tokens.size()
            && tokens.get(at).is("each")
            && Set.of("with", "having").contains(tokens.get(at + 1).word())
            && tokens.get(at - 1).is(",");
    List<Token> noun = each ? grammar.nouns().last(tokens.subList(0, at - 1)) : List.of();
    int before = at - 2 - noun.size();
    boolean many =
        !noun.isEmpty()
            && before > 0
            && (MANY.contains(tokens.get(before).word())
                || Set.of("more", "are").contains(tokens.get(before).word()));
    return many ? Optional.of(Turn.at(tokens.get(at)).each(noun).until(at + 1)) : Optional.empty();
  }

  /** "A campaign should contain characters": many. */
  private Optional<Turn> contains(List<Token> tokens, int at) {
    boolean it =
        at + 2 < tokens.size()
            && tokens.get(at).is("it")
            && CONTAINING.contains(tokens.get(at + 1).word());
    if (it) {
      Thing what = phrases.plain(tokens, at + 2);
      boolean many = phrases.isKept(what) && !what.one() && what.end() == tokens.size();
      return many && phrases.fields(what.noun(), 0) == 0
          ? Optional.of(
              Turn.at(tokens.get(at)).say("it", "PRON").has().say("many", "ADJ").until(at + 2))
          : Optional.empty();
    }
    Thing thing = phrases.plain(tokens, at);
    int deed = phrases.isKept(thing) ? phrases.verbs().behind(tokens, thing.end()) : at;
    boolean noun = // which the verb was taken for
        phrases.isKept(thing)
            && deed == thing.end()
            && deed < tokens.size()
            && CONTAINING.contains(tokens.get(deed).word());
    int verb = noun ? deed + 1 : deed;
    boolean has = verb == thing.end() + 1 && HAVING.contains(tokens.get(verb - 1).word());
    boolean contains =
        verb > thing.end()
            && (has
                || CONTAINING.contains(tokens.get(verb - 1).word())
                || (tokens.get(verb - 1).is("of")
                    && Set.of("consist", "consists").contains(tokens.get(verb - 2).word())));
    Thing what = contains ? phrases.plain(tokens, verb) : thing;
    boolean ends =
        contains
            && (what.end() == tokens.size()
                || tokens.get(what.end()).isMark()
                || grammar.words().is(Role.AND, tokens.get(what.end())));
    return ends && !what.one() && phrases.isKept(what) && isNoField(what, has)
        ? Optional.of(has(tokens, at, thing, verb))
        : Optional.empty();
  }

  /** "Surveys contain questions", but what somebody has is sooner a field. */
  private boolean isNoField(Thing what, boolean has) {
    boolean field = phrases.fields(what.noun(), 0) > 0;
    boolean known = grammar.words().lexicon().knows(grammar.nouns().entity(what.noun()));
    return has ? known && !field : known || !field;
  }

  private static int many(List<Token> tokens, int from) {
    if (from + 1 >= tokens.size()) {
      return from;
    }
    if (MANY.contains(tokens.get(from).word())) {
      return from + 1;
    }
    if (from > 0 && tokens.get(from - 1).is("are")) {
      return from; // "there are exercises"
    }
    boolean number =
        from + 3 < tokens.size()
            && Set.of("number", "lots", "plenty").contains(tokens.get(from + 1).word())
            && tokens.get(from + 2).is("of");
    return number ? from + 3 : from;
  }

  /** "A quiz is split into rounds". */
  private Optional<Turn> split(List<Token> tokens, int at) {
    Thing thing = phrases.thing(tokens, at);
    int verb = thing.end();
    boolean split =
        phrases.isKept(thing)
            && verb + 3 < tokens.size()
            && grammar.words().is(Role.BE, tokens.get(verb))
            && SPLIT.contains(tokens.get(verb + 1).word())
            && (tokens.get(verb + 2).is("into") || tokens.get(verb + 2).is("in"));
    return split ? Optional.of(has(tokens, at, thing, verb + 3)) : Optional.empty();
  }

  /** "Has many rounds (topic, position)": says what they have in a clause of its own. */
  private Turn has(List<Token> tokens, int at, Thing owner, int from) {
    int end = phrases.noun(tokens, from);
    boolean listed = end > from && end < tokens.size() && tokens.get(end).is("(");
    Turn.Words words = Turn.at(tokens.get(at)).each(owner.noun()).has().say("many", "ADJ");
    return listed
        ? words.repeat(tokens.subList(from, end)).say(",", "PUNCT").until(from)
        : words.until(from);
  }
}
