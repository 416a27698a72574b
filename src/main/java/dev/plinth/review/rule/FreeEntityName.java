package dev.plinth.review.rule;

import dev.plinth.spec.FreeNames;
import dev.plinth.spec.Name;
import dev.plinth.spec.ReservedNames;
import dev.plinth.spec.SpecOutline;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds names for entities that no other entity of a spec has, nor its router file. */
final class FreeEntityName {
  private FreeEntityName() {}

  static FreeNames in(SpecOutline spec) {
    Set<String> files =
        spec.entities().stream()
            .flatMap(entity -> entity.normal().map(Name::snake).stream())
            .collect(Collectors.toSet());
    return FreeNames.inPascalCase(
        ReservedNames.LONGEST_ENTITY,
        name -> files.contains(Name.snake(name)) || ReservedNames.isEntity(name));
  }
}
