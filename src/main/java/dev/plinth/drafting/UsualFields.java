package dev.plinth.drafting;

import dev.plinth.spec.Name;
import java.util.List;

/** The fields of entities of which a request says nothing but the name. */
final class UsualFields {
  private final Grammar grammar;
  private final Plan plan;

  UsualFields(Grammar grammar, Plan plan) {
    this.grammar = grammar;
    this.plan = plan;
  }

  /** Gives an entity the fields that are usual, and notes that they are assumed. */
  void fill(EntityPlan entity) {
    List<FieldPlan> usual = grammar.words().lexicon().fields(entity.name());
    if (usual.isEmpty()) {
      String snake = Name.snake(entity.name());
      usual = grammar.words().lexicon().fields(snake.substring(snake.lastIndexOf('_') + 1));
    }
    for (FieldPlan field : usual) {
      String name = field.name();
      boolean id = name.endsWith("_id");
      boolean kept = !id || plan.calledAs(name.substring(0, name.length() - 3)).isPresent();
      if (kept) {
        entity.add(field);
      }
    }
    if (entity.fields().isEmpty()) {
      entity.add(new FieldPlan("name", Attributes.NONE));
    }
    plan.note(
        "%s: assumed the fields %s"
            .formatted(entity.name(), String.join(", ", entity.fields().keySet())));
  }
}
