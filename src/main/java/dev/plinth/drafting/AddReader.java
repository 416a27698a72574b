package dev.plinth.drafting;

import dev.plinth.spec.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a change adds: "a price to products", "reviews with a rating". */
final class AddReader {
  private final Grammar grammar;
  private final Changes changes;
  private final Targets targets;

  /** Fields that were added, and whom they were added to. */
  private record Added(Target target, List<FieldPlan> fields) {}

  AddReader(Grammar grammar, Changes changes, Targets targets) {
    this.grammar = grammar;
    this.changes = changes;
    this.targets = targets;
  }

  /** Reads "a discount to orders and a website to customers": each list ends with its entity. */
  void read(List<Token> command) {
    List<List<Token>> pieces = grammar.pieces().of(command);
    Added last = new Added(new Target(command, Optional.empty()), List.of());
    int from = 0;
    for (int i = 0; i < pieces.size(); i++) {
      List<Token> piece = pieces.get(i);
      Optional<Target> target = target(piece);
      if (target.isPresent()) {
        List<FieldPlan> fields = plans(pieces.subList(from, i));
        fields.addAll(plans(List.of(target.get().what())));
        last = new Added(target.get(), fields);
        changes.addFields(last.target()::wanted, fields);
        from = i + 1;
      } else if (from == i && LinkSense.isThem(piece.get(0)) && said(last, piece)) {
        from = i + 1;
      }
    }
    if (from < pieces.size()) {
      entities(command.subList(command.indexOf(pieces.get(from).get(0)), command.size()));
    }
  }

  /** Gives what "to products" or "to all entities" is aimed at. */
  private Optional<Target> target(List<Token> piece) {
    int all = targets.ofAll(piece);
    return all < piece.size()
        ? Optional.of(new Target(piece.subList(0, all), Optional.empty()))
        : Optional.of(targets.of(piece)).filter(target -> target.entity().isPresent());
  }

  /** "..., it should be unique" is said of what was added last. */
  private boolean said(Added last, List<Token> piece) {
    Optional<Targets.Remark> remark = targets.remark(piece);
    remark.ifPresent(
        found ->
            last.fields()
                .forEach(field -> changes.say(last.target()::wanted, field.name(), found.said())));
    return remark.isPresent();
  }

  private void entities(List<Token> command) {
    if (!has(command)) {
      Plan plan = new Plan();
      ClauseReader clauses = new ClauseReader(grammar, plan);
      clauses.entities(targets.named(command));
      new Completion(grammar, plan).complete(List.of());
      changes.add(plan);
    }
  }

  /** Reads "products should have a price"; tells whether it is that. */
  boolean has(List<Token> tokens) {
    Optional<Link> link =
        grammar
            .links()
            .first(
                tokens, found -> found.kind() == Link.Kind.HAS || found.kind() == Link.Kind.COLON);
    Optional<Entity> entity =
        link.flatMap(
            found ->
                targets.entity(grammar.subjects().of(tokens.subList(0, found.start())).noun()));
    entity.ifPresent(known -> fields(known, tokens.subList(link.get().end(), tokens.size())));
    return entity.isPresent();
  }

  /** Adds a list of fields to an entity. */
  void fields(Entity entity, List<Token> list) {
    changes.addFields(
        new Target(list, Optional.of(entity))::wanted, plans(grammar.pieces().of(list)));
  }

  private List<FieldPlan> plans(List<List<Token>> pieces) {
    List<FieldPlan> plans = new ArrayList<>();
    for (List<Token> piece : pieces) {
      List<Token> bare = Targets.withoutKind(grammar.words().without(Role.ARTICLES, piece));
      plans.addAll(grammar.fields().reader().read(bare, false));
    }
    return plans;
  }
}
