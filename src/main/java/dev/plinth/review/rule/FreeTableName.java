package dev.plinth.review.rule;

import dev.plinth.spec.FieldType;
import dev.plinth.spec.FreeName;
import dev.plinth.spec.Outline;
import dev.plinth.spec.Reserved;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds names for tables that nothing else in the database has.
 *
 * @param tables the tables of all entities
 * @param sequences what counts their integer keys; PostgreSQL keeps it in the namespace of tables
 */
record FreeTableName(Set<String> tables, Set<String> sequences) {
  static FreeTableName in(Outline spec) {
    return new FreeTableName(
        spec.entities().stream()
            .flatMap(entity -> entity.normalTable().stream())
            .collect(Collectors.toSet()),
        spec.entities().stream()
            .flatMap(
                entity -> entity.normalTable().stream().flatMap(table -> counts(entity, table)))
            .collect(Collectors.toSet()));
  }

  private static Stream<String> counts(Outline.OfEntity entity, String table) {
    return entity.keys().stream()
        .filter(key -> key.type().filter(FieldType.INTEGER::equals).isPresent())
        .flatMap(key -> key.normal().stream())
        .map(key -> Reserved.sequence(table, key));
  }

  /** Gives this name, or it with the lowest number behind it that makes it free. */
  String near(String name) {
    return FreeName.inSnakeCase(
        Reserved.outsideCatalogue(name),
        Reserved.LONGEST_TABLE,
        other -> tables.contains(other) || sequences.contains(other) || Reserved.isTable(other));
  }
}
