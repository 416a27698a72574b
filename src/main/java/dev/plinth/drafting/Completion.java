package dev.plinth.drafting;

import dev.plinth.spec.Name;
import java.util.List;
import java.util.Optional;

/** Completes a plan once all is read: what was said out of order, what was not said at all. */
final class Completion {
  private final Grammar grammar;
  private final Plan plan;
  private final UsualFields usual;

  Completion(Grammar grammar, Plan plan) {
    this.grammar = grammar;
    this.plan = plan;
    this.usual = new UsualFields(grammar, plan);
  }

  /** Completes the plan; the tokens are the whole request. */
  void complete(List<Token> tokens) {
    List<EntityPlan> named = List.copyOf(plan.entities());
    named.stream().filter(entity -> !isMeant(entity)).forEach(plan::remove);
    boolean fields = named.stream().anyMatch(entity -> !entity.isBare());
    named.stream()
        .filter(entity -> fields && entity.isBare() && isByTheWay(entity))
        .forEach(plan::remove);
    if (plan.entities().isEmpty() && plan.candidates().size() > 1) {
      plan.candidates().forEach(plan::entity);
    }
    domain(tokens);
    if (plan.entities().isEmpty()) {
      modifiers();
    }
    if (plan.entities().isEmpty()) {
      plan.candidates().forEach(plan::entity);
    }
    List.copyOf(plan.entities()).stream().filter(this::isOtherName).forEach(plan::remove);
    Relationships relationships = new Relationships(grammar, plan, usual);
    Remarks remarks = new Remarks(grammar, plan);
    relationships.ofFields();
    remarks.onEntities();
    relationships.ofEntities();
    plan.entities().stream().filter(EntityPlan::isBare).toList().forEach(usual::fill);
    remarks.onFields();
  }

  /** What has no field and is no noun that can be kept was a mistake. */
  private boolean isMeant(EntityPlan entity) {
    return !entity.isBare()
        || plan.listed().contains(entity.name())
        || plan.references().stream()
            .anyMatch(reference -> reference.parent().equals(entity.name()))
        || !grammar.words().of(Role.GENERIC).contains(Name.snake(entity.name()));
  }

  private boolean isRelated(EntityPlan entity) {
    return plan.references().stream()
        .anyMatch(
            reference ->
                reference.parent().equals(entity.name())
                    || reference.child().equals(entity.name()));
  }

  /** Beside entities with fields, what was named once and is not known was only talk. */
  private boolean isByTheWay(EntityPlan entity) {
    boolean known = grammar.words().lexicon().knows(entity.name());
    return plan.candidates().contains(entity.name())
        || (!known
            && !isRelated(entity)
            && !entity.isInternal()
            && !plan.listed().contains(entity.name()));
  }

  /** "An app for dog walkers. Walkers have a name": these are the same. */
  private boolean isOtherName(EntityPlan entity) {
    String snake = Name.snake(entity.name());
    int last = snake.lastIndexOf('_') + 1;
    return entity.fields().isEmpty()
        && last > 0
        && !grammar.words().lexicon().knows(entity.name())
        && plan.find(snake.substring(last)).filter(other -> !other.isBare()).isPresent();
  }

  private void domain(List<Token> tokens) {
    Optional<Lexicon.Domain> domain =
        plan.entities().size() < 2 ? domainOf(tokens) : Optional.empty();
    if (domain.isEmpty()) {
      return;
    }
    List<String> usual = domain.get().entities();
    if (plan.entities().isEmpty()) {
      usual.forEach(plan::entity);
      plan.note("%s: assumed %s".formatted(domain.get().name(), String.join(", ", usual)));
      return;
    }
    EntityPlan only = plan.entities().iterator().next();
    String key = Name.snake(usual.get(0)) + "_id";
    boolean part =
        grammar.words().lexicon().fields(only.name()).stream()
            .anyMatch(field -> field.name().equals(key));
    if (part && only.isBare()) { // "a blog with comments" has posts
      plan.entity(usual.get(0));
      plan.note("%s: assumed %s".formatted(domain.get().name(), usual.get(0)));
    }
  }

  private Optional<Lexicon.Domain> domainOf(List<Token> tokens) {
    for (int length = 4; length > 0; length--) {
      for (int i = 0; i + length <= tokens.size(); i++) {
        String phrase = Subjects.phrase(tokens.subList(i, i + length));
        Optional<Lexicon.Domain> domain = grammar.words().lexicon().domain(phrase);
        if (domain.isPresent()) {
          return domain;
        }
      }
    }
    return Optional.empty();
  }

  /** "A recipe app" keeps recipes. */
  private void modifiers() {
    for (List<Token> container : plan.containers()) {
      if (container.size() > 1) {
        Token last = container.get(container.size() - 2);
        if (!grammar.words().is(Role.GENERIC, last) && !last.tag().equals("ADJ")) {
          plan.entity(grammar.nouns().entity(List.of(last)));
        }
      }
    }
  }
}
