package dev.plinth.review.rule;

import dev.plinth.spec.FreeNames;
import dev.plinth.spec.Name;
import dev.plinth.spec.ReservedNames;
import dev.plinth.spec.SpecOutline;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds entity names that are not reserved and whose router file no entity of the spec has. */
final class FreeEntityNames {
  private FreeEntityNames() {}

  static FreeNames in(SpecOutline spec) {
    Set<String> files =
        spec.entities().stream()
            .flatMap(entity -> entity.normalisedName().map(Name::snake).stream())
            .collect(Collectors.toSet());
    return FreeNames.inPascalCase(
        ReservedNames.LONGEST_ENTITY,
        name -> files.contains(Name.snake(name)) || ReservedNames.isReservedEntity(name));
  }
}
