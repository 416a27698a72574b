package dev.plinth.drafting;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what is said of a field or an entity in a sentence of its own: "email must be unique". */
final class RemarkReader {
  private static final Set<String> OWNED_BY = Set.of("of", "for", "on");

  private final Grammar grammar;
  private final Plan plan;
  private final Scope scope;

  RemarkReader(Grammar grammar, Plan plan, Scope scope) {
    this.grammar = grammar;
    this.plan = plan;
    this.scope = scope;
  }

  void remark(List<Token> left, Link link, List<Token> tokens) {
    Optional<Attributes> said = grammar.fields().attributes().behind(tokens, link);
    scope.loose().add(left);
    if (said.filter(Attributes::isInternal).isPresent()) {
      List<Token> noun = grammar.nouns().last(left);
      String name = noun.isEmpty() ? "" : grammar.nouns().entity(noun);
      boolean many =
          !noun.isEmpty()
              && !grammar
                  .fields()
                  .reader()
                  .isUsual(grammar.words().plurals().singularLast(Nouns.column(noun), '_'));
      if (!name.isEmpty() && (many || plan.find(name).isPresent())) {
        scope.turnTo(plan.entity(name)); // "movements are internal: ..."
      }
    }
    for (List<Token> noun : scope.loose()) {
      plan.remarks().add(remarkOn(noun, said.orElse(Attributes.NONE)));
    }
    scope.forget();
    if (said.isEmpty()) {
      scope.enter(Scope.Level.CHOICES);
    }
  }

  private Plan.Remark remarkOn(List<Token> left, Attributes attributes) {
    List<Token> noun =
        grammar.words().without(Role.DETERMINERS, grammar.words().without(Role.FILLERS, left));
    int own = Inversion.possessive(noun);
    if (own > 0) {
      EntityPlan owner =
          plan.entity(grammar.nouns().entity(grammar.nouns().last(noun.subList(0, own))));
      return new Plan.Remark(
          Optional.of(owner),
          Optional.empty(),
          Nouns.column(noun.subList(own + 1, noun.size())),
          attributes);
    }
    for (int i = 1; i < noun.size() - 1; i++) {
      if (OWNED_BY.contains(noun.get(i).word())) {
        String entity = grammar.nouns().entity(grammar.nouns().last(noun));
        if (plan.find(entity).isPresent()) {
          return new Plan.Remark(
              plan.find(entity), Optional.empty(), Nouns.column(noun.subList(0, i)), attributes);
        }
      }
    }
    return new Plan.Remark(Optional.empty(), scope.current(), Nouns.column(noun), attributes);
  }
}
