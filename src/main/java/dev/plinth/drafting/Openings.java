package dev.plinth.drafting;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads how a piece of a sentence begins, where that turns it: "for every room, its name". */
final class Openings {
  private final Grammar grammar;
  private final Plan plan;
  private final Scope scope;
  private final ItemReader items;
  private final Consumer<List<Token>> pieces;

  Openings(
      Grammar grammar, Plan plan, Scope scope, ItemReader items, Consumer<List<Token>> pieces) {
    this.grammar = grammar;
    this.plan = plan;
    this.scope = scope;
    this.items = items;
    this.pieces = pieces;
  }

  /** Gives the piece without the words that only join it. */
  List<Token> without(List<Token> tokens) {
    boolean with = tokens.get(0).is("with") && isBehindName(); // "households, with a name"
    boolean has = with || grammar.words().at(Role.HAS, tokens, 0) > 1; // "with fields"
    boolean labelled = tokens.size() > 1 && tokens.get(1).is(":"); // "Well: name, depth"
    return has || labelled ? tokens : grammar.words().without(Role.FILLERS, tokens);
  }

  private boolean isBehindName() {
    boolean listed = scope.level() == Scope.Level.ENTITIES || scope.level() == Scope.Level.PARENTS;
    return !scope.loose().isEmpty() || (listed && scope.current().isPresent());
  }

  /** Reads a piece whose beginning says all of it; tells whether it did. */
  boolean isRead(List<Token> tokens, List<Token> bare) {
    if (scope.level() == Scope.Level.CHOICES) {
      if (grammar.words().at(Role.ARTICLES, bare, 0) == 0) {
        return true; // one more choice
      }
      scope.enter(Scope.Level.FIELDS);
    }
    boolean which = tokens.get(0).is("which") && grammar.words().at(Role.BE, bare, 0) > 0;
    if (which && scope.level() == Scope.Level.FIELDS) {
      items.said(bare); // "a date, which is unknown at first"
      return true;
    }
    return isForEach(bare);
  }

  private boolean isForEach(List<Token> bare) {
    Optional<String> each = Inversion.each(grammar, bare);
    boolean inner = bare.get(0).is("for") && scope.level() != Scope.Level.ENTITIES;
    Optional<Inversion> inversion = inner ? Inversion.find(grammar, bare) : Optional.empty();
    Optional<String> entity = each.or(() -> inversion.map(Inversion::entity));
    entity.ifPresent(
        name -> {
          scope.turnTo(plan.entity(name));
          scope.enter(Scope.Level.FIELDS);
        });
    if (each.isEmpty()) { // "for each harvest we write down the crop"
      inversion.ifPresent(found -> pieces.accept(found.list()));
    }
    return entity.isPresent();
  }
}
