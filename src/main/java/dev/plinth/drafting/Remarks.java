package dev.plinth.drafting;

import java.util.List;
import java.util.Optional;

/** Applies what was said in a sentence of its own, wherever the field or entity was named. */
final class Remarks {
  private final Grammar grammar;
  private final Plan plan;

  Remarks(Grammar grammar, Plan plan) {
    this.grammar = grammar;
    this.plan = plan;
  }

  /** Applies those that name an entity. */
  void onEntities() {
    plan.remarks().forEach(this::remark);
  }

  /** Applies the others, to every field that is called so. */
  void onFields() {
    plan.remarks().stream()
        .filter(remark -> remark.entity().isEmpty())
        .forEach(this::remarkOnField);
  }

  private void remark(Plan.Remark remark) {
    String noun = remark.noun();
    if (remark.entity().isPresent() && !noun.isEmpty()) {
      remark.entity().get().add(new FieldPlan(noun, remark.attributes()));
    } else if (remark.attributes().isInternal()) {
      entityOf(noun).ifPresent(EntityPlan::hide);
    }
  }

  private Optional<EntityPlan> entityOf(String noun) {
    return plan.calledAs(grammar.words().plurals().singularLast(noun, '_'));
  }

  /** "Codes must be unique" is said of every field code. */
  private void remarkOnField(Plan.Remark remark) {
    String noun = remark.noun();
    String singular = grammar.words().plurals().singular(noun);
    boolean found = false;
    for (EntityPlan entity : plan.entities()) {
      for (String name : List.of(noun, singular)) {
        FieldPlan field = entity.fields().get(name);
        if (field != null) {
          entity.fields().put(name, field.with(remark.attributes()));
          found = true;
          break;
        }
      }
    }
    if (!found && !noun.isEmpty() && entityOf(noun).isEmpty() && remark.attributes().isRemark()) {
      owner(remark).ifPresent(entity -> entity.add(new FieldPlan(noun, remark.attributes())));
    }
  }

  /** "Notes are optional" behind a sentence about sessions: these have notes. */
  private Optional<EntityPlan> owner(Plan.Remark remark) {
    boolean usual = grammar.fields().reader().isUsual(remark.noun());
    return plan.entities().size() == 1
        ? plan.entities().stream().findFirst()
        : remark.near().filter(entity -> usual && plan.find(entity.name()).isPresent());
  }
}
