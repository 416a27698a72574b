package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.Outline;
import dev.plinth.spec.Quote;
import dev.plinth.spec.Reserved;
import dev.plinth.spec.SourceMap;
import java.util.stream.Stream;

/**
 * No table collides with what the backend serves or stores, nor with what PostgreSQL makes for
 * itself.
 */
public final class TableNamesAreFree implements Rule {
  @Override
  public Stream<Diagnostic> check(Outline spec, SourceMap source) {
    FreeTableName free = FreeTableName.in(spec);
    return spec.entities().stream()
        .flatMap(
            entity ->
                entity.normalTable().stream()
                    .filter(table -> Reserved.isTable(table) || free.sequences().contains(table))
                    .map(table -> diagnostic(entity, table, free, source)));
  }

  private static Diagnostic diagnostic(
      Outline.OfEntity entity, String table, FreeTableName free, SourceMap source) {
    String other = table.startsWith(Reserved.CATALOGUE) ? table : "app_" + table;
    return source
        .atValue(
            Code.RESERVED_TABLE,
            entity.tableAt(),
            "%s cannot be a table: %s".formatted(Quote.of(table), why(table)))
        .withFix(source.edits().replace(entity.tableAt(), free.near(other)));
  }

  private static String why(String table) {
    if (table.startsWith(Reserved.CATALOGUE)) {
      return "queries would read PostgreSQL's catalogue instead";
    }
    return Reserved.TABLES.contains(table)
        ? "the backend keeps that name for itself"
        : "it is the sequence that counts another table's integer key";
  }
}
