package dev.plinth.drafting;

import java.util.List;
import java.util.Optional;

/** Reads that one entity belongs to another, from either side. */
final class RelationReader {
  private final Grammar grammar;
  private final Plan plan;
  private final Scope scope;
  private final References references;

  RelationReader(Grammar grammar, Plan plan, Scope scope, References references) {
    this.grammar = grammar;
    this.plan = plan;
    this.scope = scope;
    this.references = references;
  }

  /**
   * Reads "an order belongs to a customer".
   *
   * @param certain whether it is said whatever else is kept
   */
  void refers(List<Token> left, List<Token> right, boolean certain) {
    if (!left.isEmpty()) {
      subjectEntity(left, true).ifPresent(scope::turnTo);
    }
    scope.current().ifPresent(entity -> references.parents(entity, right, certain));
    for (List<Token> phrase : scope.loose()) { // "every hearing, document and expense belongs to"
      plan.find(grammar.nouns().entity(grammar.nouns().last(phrase)))
          .ifPresent(other -> references.parents(other, right, certain));
    }
    scope.loose().clear();
    scope.enter(Scope.Level.PARENTS);
  }

  /** Reads "a customer has many orders"; tells whether it says whose they are. */
  boolean many(List<Token> left, List<Token> right) {
    Optional<EntityPlan> parent = left.isEmpty() ? scope.current() : subjectEntity(left, false);
    parent.ifPresent(
        owner -> {
          scope.turnTo(owner);
          references.children(owner, right);
          scope.enter(Scope.Level.FIELDS);
        });
    Subject subject = grammar.subjects().of(left);
    if (parent.isEmpty() && subject.is(Subject.Kind.CONTAINER)) { // "a site has many turbines"
      references.perhaps(grammar.nouns().entity(subject.noun()), right);
    }
    return parent.isPresent();
  }

  private Optional<EntityPlan> subjectEntity(List<Token> left, boolean belongs) {
    Subject subject = grammar.subjects().of(left);
    if (subject.is(Subject.Kind.BEFORE)) {
      return scope.current();
    }
    String name = grammar.nouns().entity(subject.noun());
    boolean entity =
        subject.is(Subject.Kind.ENTITY)
            || (subject.is(Subject.Kind.CONTAINER) && (belongs || plan.find(name).isPresent()));
    return entity && !name.isEmpty() ? Optional.of(plan.entity(name)) : Optional.empty();
  }
}
