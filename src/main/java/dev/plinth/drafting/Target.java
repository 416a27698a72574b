package dev.plinth.drafting;

import static java.util.Objects.requireNonNull;

import dev.plinth.spec.Entity;
import java.util.List;
import java.util.Optional;

/**
 * What a change is aimed at.
 *
 * @param what the words before "to products"
 * @param entity the entity, where one is named
 */
record Target(List<Token> what, Optional<Entity> entity) {
  Target {
    what = List.copyOf(what);
    requireNonNull(entity);
  }

  /** Tells whether the change is meant for this entity: for any, where none is named. */
  boolean wanted(Entity other) {
    return entity.isEmpty() || entity.get().name().equals(other.name());
  }
}
