package dev.plinth.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads two fields that share a word: "a start and end time", "first and last name". */
final class Halves {
  private static final Map<String, String> PAIRS =
      Map.ofEntries(
          Map.entry("start", "end"),
          Map.entry("first", "last"),
          Map.entry("check-in", "check-out"),
          Map.entry("arrival", "departure"),
          Map.entry("departure", "arrival"),
          Map.entry("opening", "closing"),
          Map.entry("pickup", "dropoff"),
          Map.entry("pick-up", "drop-off"),
          Map.entry("source", "target"),
          Map.entry("origin", "destination"),
          Map.entry("min", "max"),
          Map.entry("minimum", "maximum"),
          Map.entry("birth", "death"),
          Map.entry("home", "away"),
          Map.entry("issue", "due"),
          Map.entry("billing", "shipping"),
          Map.entry("shipping", "billing"),
          Map.entry("starting", "ending"),
          Map.entry("given", "family"),
          Map.entry("old", "new"));

  private final Grammar grammar;

  Halves(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Gives the shared word and a comma in the place of "and". */
  Optional<Turn> at(List<Token> tokens, int at) {
    boolean and =
        at > 0
            && at + 2 < tokens.size()
            && (tokens.get(at).is("and") || tokens.get(at).is("or") || tokens.get(at).is("/"))
            && tokens.get(at + 1).word().equals(PAIRS.get(tokens.get(at - 1).word()))
            && tokens.get(at + 2).isWord()
            && !grammar.words().is(Role.FUNCTION, tokens.get(at + 2));
    if (!and) {
      return Optional.empty();
    }
    String shared = grammar.words().plurals().singular(tokens.get(at + 2).word());
    return Optional.of(Turn.at(tokens.get(at)).say(shared, "NOUN").say(",", "PUNCT").until(at + 1));
  }
}
