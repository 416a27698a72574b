package dev.plinth.review.rule;

import dev.plinth.spec.FreeName;
import dev.plinth.spec.Name;
import dev.plinth.spec.Outline;
import dev.plinth.spec.Reserved;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds names for entities that no other entity of a spec has, nor its router file. */
final class FreeEntityName {
  private FreeEntityName() {}

  static FreeName in(Outline spec) {
    Set<String> files =
        spec.entities().stream()
            .flatMap(entity -> entity.normal().map(Name::snake).stream())
            .collect(Collectors.toSet());
    return FreeName.inPascalCase(
        Reserved.LONGEST_ENTITY,
        name -> files.contains(Name.snake(name)) || Reserved.isEntity(name));
  }
}
