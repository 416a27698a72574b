package dev.plinth.review.rule;

import dev.plinth.spec.FieldType;
import dev.plinth.spec.FreeNames;
import dev.plinth.spec.ReservedNames;
import dev.plinth.spec.SpecOutline;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds table names that are not yet used in the database.
 *
 * @param names the finder of names that are not reserved and that no table and no sequence has
 * @param sequences the sequences of integer primary keys; PostgreSQL keeps sequences and tables in
 *     one namespace
 */
record FreeTableNames(FreeNames names, Set<String> sequences) {
  static FreeTableNames in(SpecOutline spec) {
    Set<String> tables =
        spec.entities().stream()
            .flatMap(entity -> entity.normalisedTable().stream())
            .collect(Collectors.toSet());
    Set<String> sequences =
        spec.entities().stream()
            .flatMap(
                entity ->
                    entity.normalisedTable().stream().flatMap(table -> sequences(entity, table)))
            .collect(Collectors.toSet());
    FreeNames names =
        FreeNames.inSnakeCase(
            ReservedNames.LONGEST_TABLE,
            name ->
                tables.contains(name)
                    || sequences.contains(name)
                    || ReservedNames.isReservedTable(name));
    return new FreeTableNames(names, sequences);
  }

  private static Stream<String> sequences(SpecOutline.EntityOutline entity, String table) {
    return entity.primaryKeys().stream()
        .filter(key -> key.type().filter(FieldType.INTEGER::equals).isPresent())
        .flatMap(key -> key.normalisedName().stream())
        .map(key -> ReservedNames.sequenceName(table, key));
  }

  /**
   * Returns the name if it is free, or else the name with the lowest number that makes it free. The
   * prefix {@code pg_} is replaced by {@code app_}.
   */
  String near(String name) {
    return names.near(ReservedNames.withoutCataloguePrefix(name));
  }
}
