package dev.plinth.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts what is said in a roundabout way as the grammar reads it: "about a prop we note its name" is
 * "each prop has its name".
 */
final class Wordings {
  private static final Set<String> JOINTS = Set.of(",", ";", ":", "where");

  /** Reads one way of saying things. */
  @FunctionalInterface
  private interface Wording {
    /** Gives plain words for those from here on; none where it is not said in this way. */
    Optional<Turn> at(List<Token> tokens, int at);
  }

  private final Grammar grammar;
  private final Trimming trimming;
  private final Events events;
  private final List<Wording> beginnings;
  private final List<Wording> inside;

  Wordings(Grammar grammar) {
    this.grammar = grammar;
    Phrases phrases = new Phrases(grammar);
    this.trimming = new Trimming(grammar, phrases);
    Crowds crowds = new Crowds(grammar, phrases);
    Knowing knowing = new Knowing(grammar, phrases);
    this.events = new Events(grammar, phrases);
    this.beginnings =
        List.of(
            new OwnerFirst(phrases)::at,
            new Remarked(grammar)::at,
            new Joins(grammar, phrases)::at,
            new Meant(grammar, phrases)::at,
            new Shortcuts(grammar, phrases)::at,
            knowing::again,
            crowds::at,
            events::at,
            new AnyVerb(grammar, phrases)::at,
            new SubjectFirst(grammar, phrases)::at);
    this.inside =
        List.of(
            knowing::at, new Halves(grammar)::at, Crowds::more, crowds::counted, Shortcuts::orNot);
  }

  /** Gives a sentence in plain words; what is plain stays. */
  List<Token> plain(List<Token> sentence) {
    return isEvent(sentence) ? List.of() : clauses(trimming.of(sentence));
  }

  private List<Token> clauses(List<Token> tokens) {
    List<Token> plain = new ArrayList<>();
    boolean begins = true;
    int at = 0;
    int depth = 0;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      depth = Math.max(0, depth + Pieces.depth(token));
      Optional<Turn> turn =
          depth > 0 ? Optional.empty() : turn(begins ? beginnings : inside, tokens, at);
      if (turn.isPresent()) {
        List<Token> instead = turn.get().instead();
        plain.addAll(instead);
        begins = !instead.isEmpty() && Tokens.last(instead).is(",");
        at = turn.get().end();
        continue;
      }
      int filler = begins && depth == 0 ? grammar.words().at(Role.FILLERS, tokens, at) : 0;
      int length = Math.max(1, filler);
      plain.addAll(tokens.subList(at, at + length));
      boolean joint = JOINTS.contains(token.word()) || grammar.words().is(Role.AND, token);
      begins = depth == 0 && (joint || filler > 0);
      at += length;
    }
    return plain;
  }

  private static Optional<Turn> turn(List<Wording> wordings, List<Token> tokens, int at) {
    for (Wording wording : wordings) {
      Optional<Turn> turn = wording.at(tokens, at);
      if (turn.isPresent()) {
        return turn;
      }
    }
    return Optional.empty();
  }

  /** "If a boat comes into our marina, the office gives it a berth" tells what happens. */
  private boolean isEvent(List<Token> sentence) {
    return sentence.size() > 5
        && (sentence.get(0).is("if") || sentence.get(0).is("when"))
        && Pieces.opening(sentence) < 0
        && events.at(sentence, 0).isEmpty()
        && sentence.stream().anyMatch(token -> token.is("our") || token.is("my"))
        && grammar
            .links()
            .first(
                sentence, link -> link.kind() != Link.Kind.BE && link.kind() != Link.Kind.TOUCHES)
            .isEmpty();
  }
}
