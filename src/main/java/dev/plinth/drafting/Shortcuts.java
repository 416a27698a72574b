package dev.plinth.drafting;

import dev.plinth.drafting.Phrases.Thing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what is said shortly: "players, that is name and email", "votes, each of them". */
final class Shortcuts {
  private static final Set<String> FORTH = Set.of("that", "meaning", "namely", "i.e.", "ie");

  private final Grammar grammar;
  private final Phrases phrases;

  Shortcuts(Grammar grammar, Phrases phrases) {
    this.grammar = grammar;
    this.phrases = phrases;
  }

  /** Reads a clause that begins here. */
  Optional<Turn> at(List<Token> tokens, int at) {
    return named(tokens, at)
        .or(() -> alone(tokens, at))
        .or(() -> eitherOr(tokens, at))
        .or(() -> heading(tokens, at))
        .or(() -> namely(tokens, at))
        .or(() -> ellipsis(tokens, at))
        .or(() -> gap(tokens, at));
  }

  /** "Board game shelf: Game: title, publisher": what is named first is the whole. */
  private Optional<Turn> named(List<Token> tokens, int at) {
    int colon = at == 0 ? Pieces.colon(tokens) : -1;
    int second = colon < 0 ? -1 : Pieces.colon(tokens.subList(colon + 1, tokens.size()));
    List<Token> name =
        second > 0 ? tokens.subList(colon + 1, colon + 1 + second) : List.of(); // and its list
    int list = colon + name.size() + 2;
    boolean whole =
        !name.isEmpty()
            && name.get(0).isCapitalised()
            && phrases.noun(tokens, colon + 1) == list - 1
            && !phrases.isField(name)
            && phrases.fields(tokens, list) > 1;
    return whole
        ? Optional.of(Turn.at(tokens.get(at)).repeat(name).until(list - 1))
        : Optional.empty();
  }

  /** "Members, with a name; and checkouts": these are told of elsewhere. */
  private Optional<Turn> alone(List<Token> tokens, int at) {
    boolean behind =
        at > 3
            && (tokens.get(at - 1).is(";")
                || (tokens.get(at - 1).is("and") && tokens.get(at - 2).is(";")));
    Thing thing = behind ? phrases.plain(tokens, at) : new Thing(List.of(), List.of(), at, true);
    boolean ends = thing.end() == tokens.size() || tokens.get(thing.end()).is(";");
    return behind && ends && !thing.one() && phrases.isKept(thing)
        ? Optional.of(
            Turn.at(tokens.get(at)).each(thing.noun()).has().say("id", "NOUN").until(thing.end()))
        : Optional.empty();
  }

  /** "Is either confirmed or not": a flag. */
  private static Optional<Turn> eitherOr(List<Token> tokens, int at) {
    boolean either =
        at + 4 < tokens.size()
            && tokens.get(at).is("is")
            && tokens.get(at + 1).is("either")
            && tokens.get(at + 3).is("or")
            && tokens.get(at + 4).is("not");
    int end = at + 5;
    boolean bracket = either && end < tokens.size() && tokens.get(end).is("(");
    return either
        ? Optional.of(
            Turn.at(tokens.get(at))
                .has()
                .say("a", "DET")
                .repeat(tokens.subList(at + 2, at + 3))
                .say("flag", "NOUN")
                .until(bracket ? Math.min(tokens.size(), Pieces.closing(tokens, end) + 1) : end))
        : Optional.empty();
  }

  /** "Sold or not": a flag by its name. */
  static Optional<Turn> orNot(List<Token> tokens, int at) {
    boolean not =
        at > 0
            && at + 1 < tokens.size()
            && tokens.get(at).is("or")
            && tokens.get(at + 1).is("not")
            && (at + 2 == tokens.size() || tokens.get(at + 2).isMark());
    return not ? Optional.of(Turn.at(tokens.get(at)).until(at + 2)) : Optional.empty();
  }

  /** "Captures are the heart of it: ring code, site". */
  private Optional<Turn> heading(List<Token> tokens, int at) {
    Thing thing = at == 0 ? phrases.thing(tokens, 0) : new Thing(List.of(), List.of(), 0, false);
    int colon = Pieces.colon(tokens);
    boolean talks =
        phrases.isKept(thing)
            && !thing.one()
            && colon > thing.end() + 1
            && colon < thing.end() + 8
            && Set.of("AUX", "VERB").contains(tokens.get(thing.end()).tag())
            && grammar
                .links()
                .first(
                    tokens.subList(0, colon),
                    link -> link.start() >= thing.end() && link.kind() != Link.Kind.BE)
                .isEmpty();
    return talks && phrases.fields(tokens, colon + 1) > 1
        ? Optional.of(Turn.at(tokens.get(at)).each(thing.noun()).has().until(colon + 1))
        : Optional.empty();
  }

  /** "Players, that is name, email and birth year". */
  private Optional<Turn> namely(List<Token> tokens, int at) {
    if (at < 2 || !FORTH.contains(tokens.get(at).word()) || !tokens.get(at - 1).is(",")) {
      return Optional.empty();
    }
    boolean that = tokens.get(at).is("that");
    int list = that ? at + 2 : at + 1;
    if (list >= tokens.size() || (that && !tokens.get(at + 1).is("is"))) {
      return Optional.empty();
    }
    List<Token> noun = grammar.nouns().last(tokens.subList(0, at - 1));
    Thing one = phrases.thing(tokens, list);
    if (!noun.isEmpty() && !one.owner().isEmpty() && phrases.isKept(one)) {
      return Optional.of( // "entries, that is one player in one tournament"
          Turn.at(tokens.get(at))
              .belongs(noun, one.noun())
              .belongs(noun, one.owner())
              .each(noun)
              .until(one.end()));
    }
    return noun.isEmpty() || phrases.fields(tokens, list) < 2
        ? Optional.empty()
        : Optional.of(Turn.at(tokens.get(at)).each(noun).has().until(list));
  }

  /** "Teachers have a name, students a name and a phone". */
  private Optional<Turn> gap(List<Token> tokens, int at) {
    Thing thing = phrases.plain(tokens, at);
    int list = thing.end();
    boolean article =
        at > 2
            && list < tokens.size()
            && Set.of("a", "an").contains(tokens.get(list).word())
            && grammar.words().of(Role.HAS).find(tokens.subList(0, at)) > 0;
    return article && !thing.one() && phrases.isKept(thing) && phrases.fields(tokens, list) > 0
        ? Optional.of(Turn.at(tokens.get(at)).each(thing.noun()).has().until(list))
        : Optional.empty();
  }

  /** "A client consists of a name; a project of a title and an hourly rate". */
  private Optional<Turn> ellipsis(List<Token> tokens, int at) {
    Thing thing = phrases.thing(tokens, at);
    int owner = thing.end() - thing.owner().size() - 1;
    boolean of = !thing.owner().isEmpty() && tokens.get(owner - 1).is("of");
    boolean verb = tokens.stream().anyMatch(token -> token.tag().equals("AUX"));
    boolean has = grammar.links().first(tokens, link -> link.kind() == Link.Kind.HAS).isPresent();
    return at == 0
            && of
            && phrases.isKept(thing)
            && !verb
            && !has
            && phrases.fields(tokens, owner) > 1
        ? Optional.of(Turn.at(tokens.get(at)).each(thing.noun()).has().until(owner))
        : Optional.empty();
  }
}
