package dev.plinth.drafting;

import dev.plinth.spec.Auth;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Field;
import dev.plinth.spec.Name;
import dev.plinth.spec.Principal;
import dev.plinth.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A spec while it is changed. What is not named stays as it is. */
final class Changes {
  private final Grammar grammar;
  private final Spec before;
  private final List<Entity> entities;
  private final Set<String> notes = new LinkedHashSet<>();
  private final FieldMaker maker;
  private final Renamings renames = new Renamings();
  private Auth auth;
  private boolean understood;

  Changes(Grammar grammar, Spec before) {
    this.grammar = grammar;
    this.before = before;
    this.entities = new ArrayList<>(before.entities());
    this.auth = before.auth();
    this.maker = new FieldMaker(grammar.words().types(), notes::add);
  }

  boolean isUnderstood() {
    return understood;
  }

  /** Gives the spec as it is now. */
  Sketch sketch() {
    List<Entity> made = auth.enabled() ? entities.stream().map(this::withLogin).toList() : entities;
    return new Sketch(
        new Spec(before.projectName(), before.description(), auth, made),
        new ArrayList<>(notes),
        renames.all());
  }

  private Entity withLogin(Entity entity) {
    return entity.name().equals(Principal.ENTITY)
        ? withFields(entity, beside(entities, new Plan()).withLogin(entity.name(), entity.fields()))
        : entity;
  }

  private SpecMaker beside(List<Entity> others, Plan plan) {
    return new SpecMaker(grammar, plan, new Login(Optional.empty(), Optional.empty()))
        .beside(others);
  }

  /** Finds the entity that these words name, in the singular or plural. */
  Optional<Entity> entity(List<Token> noun) {
    String name = grammar.nouns().entity(grammar.words().without(Role.DETERMINERS, noun));
    String column = Nouns.column(grammar.words().without(Role.DETERMINERS, noun));
    return entities.stream()
        .filter(
            entity ->
                Name.snake(entity.name()).equals(Name.snake(name))
                    || entity.tableName().equals(column))
        .findFirst();
  }

  /** Tells whether there is an entity of this name. */
  boolean has(String name) {
    return entities.stream().anyMatch(entity -> entity.name().equals(name));
  }

  /** Tells whether some entity has this field. */
  boolean hasField(String name) {
    return entities.stream().anyMatch(entity -> has(entity, name));
  }

  static boolean has(Entity entity, String name) {
    return entity.fields().stream().anyMatch(field -> field.name().equals(name));
  }

  void login(Login login) {
    if (login.enabled().isPresent()) {
      auth =
          new Auth(login.enabled().get(), login.minutes().orElse(auth.accessTokenExpiryMinutes()));
      understood = true;
    }
  }

  /** Adds entities as they were asked for, or what is new of them. */
  void add(Plan plan) {
    SpecMaker specs = beside(entities, plan);
    for (EntityPlan asked : plan.entities()) {
      understood = true;
      Optional<Entity> known =
          entities.stream().filter(entity -> entity.name().equals(asked.name())).findFirst();
      if (known.isPresent()) {
        asked.fields().values().forEach(field -> addField(known.get().name(), field));
      } else {
        entities.add(specs.entity(asked, auth.enabled()));
      }
    }
    notes.addAll(specs.notes());
  }

  /** Adds fields to the entities that are wanted. */
  void addFields(Predicate<Entity> wanted, List<FieldPlan> fields) {
    for (Entity entity : List.copyOf(entities)) {
      if (wanted.test(entity)) {
        fields.forEach(field -> addField(entity.name(), field));
      }
    }
  }

  /** Adds a field to the entity of this name, where it has none of that name. */
  void addField(String name, FieldPlan field) {
    understood = true;
    update(
        entity -> entity.name().equals(name) && !has(entity, field.name()),
        entity -> {
          List<Field> fields = new ArrayList<>(entity.fields());
          Set<String> taken = new LinkedHashSet<>();
          fields.forEach(each -> taken.add(each.name()));
          fields.add(maker.field(field, true, taken, entity.name()));
          return withFields(entity, fields);
        });
  }

  void removeEntity(Entity entity) {
    understood = true;
    if (entities.size() == 1) {
      notes.add("%s: kept, since a spec has at least one entity".formatted(entity.name()));
    } else {
      entities.remove(entity);
    }
  }

  /** Removes a field from the entities that are wanted; a key stays. */
  void removeField(Predicate<Entity> wanted, String name) {
    update(
        entity -> wanted.test(entity) && has(entity, name),
        entity -> {
          understood = true;
          if (entity.primaryKey().name().equals(name)) {
            notes.add("%s.%s: kept, since it is the primary key".formatted(entity.name(), name));
            return entity;
          }
          return withFields(
              entity,
              entity.fields().stream().filter(field -> !field.name().equals(name)).toList());
        });
  }

  void renameEntity(Entity entity, List<Token> noun) {
    String name = grammar.nouns().entity(grammar.words().without(Role.DETERMINERS, noun));
    boolean taken =
        name.isEmpty() || entity(noun).filter(other -> !other.equals(entity)).isPresent();
    if (taken) {
      return;
    }
    understood = true;
    List<Entity> others = entities.stream().filter(other -> !other.equals(entity)).toList();
    Plan plan = new Plan();
    plan.entity(name);
    Entity model = beside(others, plan).entity(plan.entity(name), false);
    update(
        entity::equals,
        old -> new Entity(model.name(), model.tableName(), old.fields(), old.crud()));
    renames.entity(entity.name(), model.name());
    String was = Name.snake(entity.name()) + "_id";
    String is = Name.snake(model.name()) + "_id";
    renameField(other -> !has(other, is), was, is);
  }

  void renameField(Predicate<Entity> wanted, String from, String to) {
    entities.stream()
        .filter(entity -> wanted.test(entity) && has(entity, from) && !has(entity, to))
        .forEach(entity -> renames.field(entity.name(), from, to));
    change(
        entity -> wanted.test(entity) && !has(entity, to),
        from,
        field -> new Field(to, field.type(), field.primaryKey(), field.nullable(), field.unique()));
  }

  /** Applies what was said to a field of the entities that are wanted. */
  void say(Predicate<Entity> wanted, String name, Attributes said) {
    change(wanted, name, field -> maker.said(field, said));
  }

  void hide(Entity entity) {
    understood = true;
    update(entity::equals, old -> new Entity(old.name(), old.tableName(), old.fields(), false));
  }

  private void change(Predicate<Entity> wanted, String name, UnaryOperator<Field> change) {
    update(
        entity -> wanted.test(entity) && has(entity, name),
        entity -> {
          understood = true;
          return withFields(
              entity,
              entity.fields().stream()
                  .map(field -> field.name().equals(name) ? change.apply(field) : field)
                  .toList());
        });
  }

  private void update(Predicate<Entity> wanted, UnaryOperator<Entity> change) {
    entities.replaceAll(entity -> wanted.test(entity) ? change.apply(entity) : entity);
  }

  private static Entity withFields(Entity entity, List<Field> fields) {
    return new Entity(entity.name(), entity.tableName(), fields, entity.crud());
  }
}
