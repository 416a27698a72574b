package dev.plinth.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a request was understood to ask for, while it is read. */
final class Plan {
  private static final int MOST_ENTITIES = 100;

  /** Something said of a field, or of an entity, that may be defined later. */
  record Remark(
      Optional<EntityPlan> entity, Optional<EntityPlan> near, String noun, Attributes attributes) {}

  /** One entity belongs to another. */
  record Reference(String child, String parent, Optional<String> field, boolean certain) {}

  private final Map<String, EntityPlan> entities = new LinkedHashMap<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private final List<List<Token>> containers = new ArrayList<>();
  private final Set<String> candidates = new LinkedHashSet<>();
  private final Set<String> listed = new HashSet<>();

  Collection<EntityPlan> entities() {
    return entities.values();
  }

  List<Remark> remarks() {
    return remarks;
  }

  List<Reference> references() {
    return references;
  }

  /** Gives what the whole was called: "a recipe app". */
  List<List<Token>> containers() {
    return containers;
  }

  /** Gives the names of what may be kept, if nothing else is. */
  Set<String> candidates() {
    return candidates;
  }

  /** Gives the names of entities that stand in a list of several. */
  Set<String> listed() {
    return listed;
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  void note(String sentence) {
    notes.add(sentence);
  }

  Optional<EntityPlan> find(String name) {
    return Optional.ofNullable(entities.get(key(name)));
  }

  /** Gives the entity that a field of this name in snake_case is called after. */
  Optional<EntityPlan> calledAs(String field) {
    return find(field.replace("_", ""));
  }

  /** Gives the entity of this name, a new one where there is none; beyond a limit it is dropped. */
  EntityPlan entity(String name) {
    EntityPlan known = entities.get(key(name));
    if (known != null) {
      return known;
    }
    EntityPlan entity = new EntityPlan(name);
    if (name.isEmpty()) {
      return entity; // no name can be made of these words: what is said of it is dropped
    }
    if (entities.size() < MOST_ENTITIES) {
      entities.put(key(name), entity);
    } else {
      note("only the first %d entities are drafted".formatted(MOST_ENTITIES));
    }
    return entity;
  }

  void remove(EntityPlan entity) {
    entities.remove(key(entity.name()));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
