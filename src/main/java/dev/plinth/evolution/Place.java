package dev.plinth.evolution;

import static java.util.Objects.requireNonNull;

/**
 * An entity, or a field of an entity.
 *
 * @param entity the name of the entity; the name of its table if it has no entity
 * @param field the name of the field; empty for the entity itself
 */
public record Place(String entity, String field) {
  public Place {
    requireNonNull(entity);
    requireNonNull(field);
  }

  static Place of(String entity) {
    return new Place(entity, "");
  }

  /** Returns the place that a word such as {@code Owner.phone} or {@code pets} names. */
  public static Place parse(String word) {
    int dot = word.indexOf('.');
    return dot < 0 ? of(word) : new Place(word.substring(0, dot), word.substring(dot + 1));
  }

  /** Returns whether the place is an entity, not a field. */
  public boolean isEntity() {
    return field.isEmpty();
  }

  @Override
  public String toString() {
    return isEntity() ? entity : entity + '.' + field;
  }
}
