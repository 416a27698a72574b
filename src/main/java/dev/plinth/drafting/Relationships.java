package dev.plinth.drafting;

import dev.plinth.spec.FieldType;
import dev.plinth.spec.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes plain fields of what entities are to each other: spec 1.0 has no relationships, so that one
 * entity holds the key of the other.
 */
final class Relationships {
  private final Grammar grammar;
  private final Plan plan;
  private final UsualFields usual;

  Relationships(Grammar grammar, Plan plan, UsualFields usual) {
    this.grammar = grammar;
    this.plan = plan;
    this.usual = usual;
  }

  /** "A player has a team" is a reference where teams are kept, too. */
  void ofFields() {
    for (EntityPlan entity : List.copyOf(plan.entities())) {
      for (FieldPlan field : List.copyOf(entity.fields().values())) {
        Optional<EntityPlan> other = plan.calledAs(field.name());
        boolean open = field.attributes().type().isEmpty() && !field.name().endsWith("_id");
        if (field.attributes().isReference() && open) {
          replace(entity, field, field.name() + "_id");
        } else if (open && other.isPresent() && !other.get().name().equals(entity.name())) {
          replace(entity, field, field.name() + "_id");
        } else if (open && isKindOf(field.name())) {
          replace(entity, field, field.name() + "_id"); // "a white player"
        } else if (open && isSeveral(field.name(), entity)) {
          entity.fields().remove(field.name());
          plan.note(
              "%s of %s: left out, since a field holds one value; %s are kept by themselves"
                  .formatted(field.name(), entity.name(), field.name()));
        }
      }
    }
  }

  private boolean isKindOf(String name) {
    int last = name.lastIndexOf('_') + 1;
    return last > 0
        && name.indexOf('_') == last - 1
        && !grammar.fields().reader().isUsual(name)
        && plan.calledAs(name.substring(last)).filter(other -> !other.isBare()).isPresent();
  }

  private boolean isSeveral(String name, EntityPlan owner) {
    String singular = grammar.words().plurals().singular(name);
    Optional<EntityPlan> other = plan.calledAs(singular);
    return !singular.equals(name)
        && other.isPresent()
        && !other.get().name().equals(owner.name())
        && !other.get().fields().isEmpty();
  }

  private void replace(EntityPlan entity, FieldPlan field, String name) {
    List<FieldPlan> fields = new ArrayList<>(entity.fields().values());
    entity.fields().clear();
    for (FieldPlan each : fields) {
      boolean same = each.name().equals(field.name());
      entity.add(same ? each.renamed(name).with(Attributes.of(FieldType.UUID)) : each);
    }
    noteReference(name, entity.name());
  }

  /** Gives each entity the key of the one that it was said to belong to. */
  void ofEntities() {
    plan.references().forEach(this::reference);
  }

  private void reference(Plan.Reference reference) {
    Optional<EntityPlan> child = plan.find(reference.child());
    boolean known = plan.find(reference.parent()).isPresent();
    if (child.isEmpty()
        || (!known && !reference.certain())
        || reference.child().equals(reference.parent())) {
      return;
    }
    String field = Name.snake(reference.parent()) + "_id";
    if (field.length() <= FieldNames.LONGEST && !child.get().fields().containsKey(field)) {
      if (child.get().isBare()) {
        usual.fill(child.get());
      }
      child.get().add(new FieldPlan(field, Attributes.of(FieldType.UUID)));
      noteReference(field, child.get().name());
    }
  }

  private void noteReference(String field, String entity) {
    plan.note(
        "%s of %s: a plain uuid field, since spec 1.0 has no relationships"
            .formatted(field, entity));
  }
}
