package dev.plinth.drafting;

import dev.plinth.spec.FieldType;
import dev.plinth.spec.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Completes a plan once all is read: what was said out of order, what was not said at all. */
final class Completion {
  private final Grammar grammar;
  private final Plan plan;

  Completion(Grammar grammar, Plan plan) {
    this.grammar = grammar;
    this.plan = plan;
  }

  /** Completes the plan; the tokens are the whole request. */
  void complete(List<Token> tokens) {
    List<EntityPlan> named = List.copyOf(plan.entities());
    named.stream().filter(entity -> !isMeant(entity)).forEach(plan::remove);
    boolean fields = named.stream().anyMatch(entity -> !isBare(entity));
    named.stream()
        .filter(entity -> fields && isBare(entity) && plan.candidates().contains(entity.name()))
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
    fieldsThatAreEntities();
    plan.remarks().forEach(this::remark);
    plan.references().forEach(this::reference);
    plan.entities().stream().filter(entity -> isBare(entity)).toList().forEach(this::fill);
    plan.remarks().stream()
        .filter(remark -> remark.entity().isEmpty())
        .forEach(this::remarkOnField);
  }

  /** What has no field and is no noun that can be kept was a mistake. */
  private boolean isMeant(EntityPlan entity) {
    return !entity.name().isEmpty()
        && (!entity.fields().isEmpty()
            || !grammar.words().of(Role.GENERIC).contains(Name.snake(entity.name())));
  }

  /** "An app for dog walkers. Walkers have a name": these are the same. */
  private boolean isOtherName(EntityPlan entity) {
    String snake = Name.snake(entity.name());
    int last = snake.lastIndexOf('_') + 1;
    return entity.fields().isEmpty()
        && last > 0
        && !grammar.words().lexicon().knows(entity.name())
        && plan.find(snake.substring(last)).filter(other -> !isBare(other)).isPresent();
  }

  private void domain(List<Token> tokens) {
    if (!plan.entities().isEmpty()) {
      return;
    }
    for (int length = 4; length > 0; length--) {
      for (int i = 0; i + length <= tokens.size(); i++) {
        String phrase = Subjects.phrase(tokens.subList(i, i + length));
        Optional<Lexicon.Domain> domain = grammar.words().lexicon().domain(phrase);
        if (domain.isPresent()) {
          domain.get().entities().forEach(plan::entity);
          plan.note("%s: assumed %s".formatted(phrase, String.join(", ", domain.get().entities())));
          return;
        }
      }
    }
  }

  /** "A recipe app" keeps recipes. */
  private void modifiers() {
    for (List<Token> noun : Mentions.modifiers(plan)) {
      Token last = noun.get(noun.size() - 1);
      if (!grammar.words().is(Role.GENERIC, last) && !last.tag().equals("ADJ")) {
        plan.entity(grammar.nouns().entity(noun.subList(noun.size() - 1, noun.size())));
      }
    }
  }

  /** "A player has a team" is a reference where teams are kept, too. */
  private void fieldsThatAreEntities() {
    for (EntityPlan entity : List.copyOf(plan.entities())) {
      for (FieldPlan field : List.copyOf(entity.fields().values())) {
        Optional<EntityPlan> other = plan.find(pascal(field.name()));
        boolean open = field.attributes().type().isEmpty() && !field.name().endsWith("_id");
        if (field.attributes().isReference() && open) {
          replace(entity, field, field.name() + "_id");
        } else if (open && other.isPresent() && !other.get().name().equals(entity.name())) {
          replace(entity, field, field.name() + "_id");
        } else if (open && isSeveral(field.name(), entity)) {
          entity.fields().remove(field.name());
          plan.note(
              "%s of %s: left out, since a field holds one value; %s are kept by themselves"
                  .formatted(field.name(), entity.name(), field.name()));
        }
      }
    }
  }

  private boolean isSeveral(String name, EntityPlan owner) {
    String singular = grammar.words().plurals().singular(name);
    Optional<EntityPlan> other = plan.find(pascal(singular));
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

  private void noteReference(String field, String entity) {
    plan.note(
        "%s of %s: a plain uuid field, since spec 1.0 has no relationships"
            .formatted(field, entity));
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
    int last = noun.lastIndexOf('_') + 1;
    String singular =
        noun.substring(0, last) + grammar.words().plurals().singular(noun.substring(last));
    return plan.find(pascal(singular));
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
    if (!found
        && plan.entities().size() == 1
        && !noun.isEmpty()
        && entityOf(noun).isEmpty()
        && !remark.attributes().isInternal()) {
      plan.entities().iterator().next().add(new FieldPlan(noun, remark.attributes()));
    }
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
    if (field.length() <= 50 && !child.get().fields().containsKey(field)) {
      if (isBare(child.get())) {
        fill(child.get());
      }
      child.get().add(new FieldPlan(field, Attributes.of(FieldType.UUID)));
      noteReference(field, child.get().name());
    }
  }

  private static boolean isBare(EntityPlan entity) {
    return entity.fields().isEmpty();
  }

  private void fill(EntityPlan entity) {
    List<FieldPlan> usual = grammar.words().lexicon().fields(entity.name());
    if (usual.isEmpty()) {
      String snake = Name.snake(entity.name());
      usual = grammar.words().lexicon().fields(snake.substring(snake.lastIndexOf('_') + 1));
    }
    for (FieldPlan field : usual) {
      String name = field.name();
      boolean id = name.endsWith("_id");
      boolean kept = !id || plan.find(pascal(name.substring(0, name.length() - 3))).isPresent();
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

  private static String pascal(String snake) {
    return snake.toLowerCase(Locale.ROOT).replace("_", "");
  }
}
