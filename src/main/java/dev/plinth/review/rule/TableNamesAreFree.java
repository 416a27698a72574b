package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.QuotedText;
import dev.plinth.spec.ReservedNames;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/**
 * No table collides with what the backend serves or stores, nor with what PostgreSQL makes for
 * itself.
 */
public final class TableNamesAreFree implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    FreeTableName free = FreeTableName.in(spec);
    return spec.entities().stream()
        .flatMap(
            entity ->
                entity.normalTable().stream()
                    .filter(
                        table -> ReservedNames.isTable(table) || free.sequences().contains(table))
                    .map(table -> diagnostic(entity, table, free, source)));
  }

  private static Diagnostic diagnostic(
      SpecOutline.OfEntity entity, String table, FreeTableName free, SourceMap source) {
    String other = table.startsWith(ReservedNames.CATALOGUE) ? table : "app_" + table;
    return source
        .atValue(
            Code.RESERVED_TABLE,
            entity.tableAt(),
            "%s cannot be a table: %s".formatted(QuotedText.of(table), why(table)))
        .withFix(source.edits().replace(entity.tableAt(), free.near(other)));
  }

  private static String why(String table) {
    if (table.startsWith(ReservedNames.CATALOGUE)) {
      return "queries would read PostgreSQL's catalogue instead";
    }
    return ReservedNames.TABLES.contains(table)
        ? "the backend keeps that name for itself"
        : "it is the sequence that counts another table's integer key";
  }
}
