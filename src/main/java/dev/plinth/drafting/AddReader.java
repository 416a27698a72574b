package dev.plinth.drafting;

import dev.plinth.spec.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a change adds: "a price to products", "reviews with a rating". */
final class AddReader {
  private static final Set<String> FIELDS = Set.of("field", "column", "attribute", "property");

  private final Grammar grammar;
  private final Changes changes;
  private final Targets targets;

  private Added last = new Added(new Target(List.of(), Optional.empty()), List.of());

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
      } else if (from == i && i > 0 && LinkSense.isThem(piece.get(0))) {
        targets.remark(piece).ifPresent(remark -> say(remark.said()));
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

  /**
   * Says something of what was added last: "..., it should be unique", "... and make it unique".
   */
  void say(Attributes said) {
    last.fields().forEach(field -> changes.say(last.target()::wanted, field.name(), said));
  }

  private void entities(List<Token> command) {
    if (!has(command)) {
      Plan plan = new Plan();
      ClauseReader clauses = new ClauseReader(grammar, plan);
      clauses.entities(targets.named(command));
      List.copyOf(plan.entities()).stream()
          .filter(entity -> entity.isBare() && changes.has(entity.name()))
          .forEach(plan::remove); // nothing is said of it that is new
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
        link.flatMap(found -> targets.entity(grammar.subjects().of(subject(tokens, found)).noun()));
    entity.ifPresent(known -> fields(known, tokens.subList(link.get().end(), tokens.size())));
    return entity.isPresent();
  }

  /** "I want products to have a brand". */
  private static List<Token> subject(List<Token> tokens, Link link) {
    boolean to = link.start() > 1 && tokens.get(link.start() - 1).is("to");
    return tokens.subList(0, to ? link.start() - 1 : link.start());
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
      plans.addAll(grammar.fields().reader().read(named(bare), false));
    }
    return plans;
  }

  /** "A boolean field is_featured": the kind says nothing. */
  private static List<Token> named(List<Token> piece) {
    for (int i = 1; i < piece.size() - 1; i++) {
      if (FIELDS.contains(piece.get(i).word()) && piece.get(i + 1).isWord()) {
        List<Token> named = new ArrayList<>(piece);
        named.remove(i);
        return named;
      }
    }
    return piece;
  }
}
