package dev.plinth.review.rule;

import dev.plinth.spec.FreeName;
import dev.plinth.spec.Name;
import dev.plinth.spec.Outline;
import dev.plinth.spec.Reserved;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds names for entities that no other entity of a spec has, nor its router file.
 *
 * @param files the names of all entities in snake_case
 */
record FreeEntityName(Set<String> files) {
  static FreeEntityName in(Outline spec) {
    return new FreeEntityName(
        spec.entities().stream()
            .flatMap(entity -> entity.normal().map(Name::snake).stream())
            .collect(Collectors.toSet()));
  }

  /** Gives this name, or it with the lowest number behind it that makes it free. */
  String near(String name) {
    return FreeName.inPascalCase(
        name,
        Reserved.LONGEST_ENTITY,
        other -> files.contains(Name.snake(other)) || Reserved.isEntity(other));
  }
}
