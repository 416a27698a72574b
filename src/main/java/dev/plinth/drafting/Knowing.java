package dev.plinth.drafting;

import dev.plinth.drafting.Phrases.Thing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads by what something is known: "we know a courier by name and phone". */
final class Knowing {
  private static final Set<String> ASKING =
      Set.of("search", "filter", "sort", "find", "look", "group", "order", "sorted", "filtered");

  private final Grammar grammar;
  private final Phrases phrases;

  Knowing(Grammar grammar, Phrases phrases) {
    this.grammar = grammar;
    this.phrases = phrases;
  }

  /** "..., and by the courier who rides it" goes on with "we know it by". */
  Optional<Turn> again(List<Token> tokens, int at) {
    boolean again =
        at > 3
            && at + 2 < tokens.size()
            && tokens.get(at).is("by")
            && Verbs.isArticle(tokens.get(at + 1))
            && tokens.subList(0, at - 1).stream().anyMatch(token -> token.is("by"));
    return again ? Optional.of(new Turn(at + 1, List.of())) : Optional.empty();
  }

  /** "We know a courier by name and phone". */
  Optional<Turn> at(List<Token> tokens, int at) {
    if (at < 2 || !tokens.get(at).is("by") || phrases.fields(tokens, at + 1) < 2) {
      return Optional.empty();
    }
    List<Token> before = tokens.subList(0, at);
    List<Token> noun = grammar.nouns().last(before);
    Thing thing = new Thing(noun, List.of(), at, true);
    boolean known =
        before.stream().anyMatch(Verbs::isSpeaker)
            && before.stream().noneMatch(token -> ASKING.contains(token.word()))
            && phrases.isKept(thing);
    return known
        ? Optional.of(Turn.at(tokens.get(at)).say(",", "PUNCT").each(noun).has().until(at + 1))
        : Optional.empty();
  }
}
