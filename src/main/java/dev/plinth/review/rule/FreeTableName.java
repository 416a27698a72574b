package dev.plinth.review.rule;

import dev.plinth.spec.FieldType;
import dev.plinth.spec.FreeNames;
import dev.plinth.spec.ReservedNames;
import dev.plinth.spec.SpecOutline;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds names for tables that nothing else in the database has.
 *
 * @param names finds what no table and no sequence is called
 * @param sequences what counts their integer keys; PostgreSQL keeps it in the namespace of tables
 */
record FreeTableName(FreeNames names, Set<String> sequences) {
  static FreeTableName in(SpecOutline spec) {
    Set<String> tables =
        spec.entities().stream()
            .flatMap(entity -> entity.normalTable().stream())
            .collect(Collectors.toSet());
    Set<String> sequences =
        spec.entities().stream()
            .flatMap(
                entity -> entity.normalTable().stream().flatMap(table -> counts(entity, table)))
            .collect(Collectors.toSet());
    FreeNames names =
        FreeNames.inSnakeCase(
            ReservedNames.LONGEST_TABLE,
            name ->
                tables.contains(name) || sequences.contains(name) || ReservedNames.isTable(name));
    return new FreeTableName(names, sequences);
  }

  private static Stream<String> counts(SpecOutline.OfEntity entity, String table) {
    return entity.keys().stream()
        .filter(key -> key.type().filter(FieldType.INTEGER::equals).isPresent())
        .flatMap(key -> key.normal().stream())
        .map(key -> ReservedNames.sequence(table, key));
  }

  /** Gives this name, or it with the lowest number behind it that makes it free. */
  String near(String name) {
    return names.near(ReservedNames.outsideCatalogue(name));
  }
}
