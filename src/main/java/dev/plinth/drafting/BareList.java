package dev.plinth.drafting;

import java.util.ArrayList;
import java.util.List;

/** Reads a sentence that is only a list of things: "students, courses and grades". */
final class BareList {
  private final Grammar grammar;
  private final Plan plan;
  private final Things things;

  BareList(Grammar grammar, Plan plan) {
    this.grammar = grammar;
    this.plan = plan;
    this.things = new Things(grammar);
  }

  /** Remembers the things, where every piece is one. */
  void read(List<List<Token>> pieces) {
    List<String> names = new ArrayList<>();
    for (List<Token> piece : pieces) {
      if (Login.isNamed(grammar.words(), piece)) {
        continue; // "..., with user accounts"
      }
      List<Token> phrase = grammar.words().without(Role.DETERMINERS, untilFor(unmarked(piece)));
      List<Token> noun = phrase.size() == 1 ? phrase : grammar.nouns().first(phrase, 0);
      boolean thing = !noun.isEmpty() && noun.size() == phrase.size() && things.isThing(noun);
      if (!thing) {
        return;
      }
      names.add(grammar.nouns().entity(noun));
    }
    plan.candidates().addAll(names);
  }

  /** "Bookmark manager with login": what comes before is the backend. */
  void container(List<Token> tokens) {
    for (int i = 2; i < tokens.size(); i++) {
      List<Token> noun =
          tokens.get(i).is("with") ? grammar.nouns().last(tokens.subList(0, i)) : List.of();
      if (!noun.isEmpty() && grammar.subjects().isBackend(noun)) {
        plan.containers().add(noun);
      }
    }
  }

  /** "Performances for a theatre" are performances. */
  private static List<Token> untilFor(List<Token> piece) {
    for (int i = 1; i < piece.size(); i++) {
      if (piece.get(i).is("for")) {
        return piece.subList(0, i);
      }
    }
    return piece;
  }

  private static List<Token> unmarked(List<Token> piece) {
    boolean marked = Tokens.last(piece).isMark();
    return marked ? piece.subList(0, piece.size() - 1) : piece;
  }
}
