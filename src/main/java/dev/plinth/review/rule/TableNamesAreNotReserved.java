package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.QuotedText;
import dev.plinth.spec.ReservedNames;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/**
 * No table has the name of a built-in path or table of the backend, of PostgreSQL's system
 * catalogue or of a sequence.
 */
final class TableNamesAreNotReserved implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    FreeTableNames free = FreeTableNames.in(spec);
    return spec.entities().stream()
        .flatMap(
            entity ->
                entity.normalisedTable().stream()
                    .filter(
                        table ->
                            ReservedNames.isReservedTable(table)
                                || free.sequences().contains(table))
                    .map(table -> diagnostic(entity, table, free, source)));
  }

  private static Diagnostic diagnostic(
      SpecOutline.EntityOutline entity, String table, FreeTableNames free, SourceMap source) {
    String wanted = table.startsWith(ReservedNames.CATALOGUE_PREFIX) ? table : "app_" + table;
    return source
        .diagnosticAtValue(
            Code.RESERVED_TABLE,
            entity.tablePointer(),
            "%s cannot be the name of a table: %s".formatted(QuotedText.of(table), why(table)))
        .withFix(source.edits().replace(entity.tablePointer(), free.near(wanted)));
  }

  private static String why(String table) {
    if (table.startsWith(ReservedNames.CATALOGUE_PREFIX)) {
      return "names that begin with pg_ belong to PostgreSQL's system catalogue";
    }
    return ReservedNames.TABLES.contains(table)
        ? "the backend itself uses this name"
        : "PostgreSQL uses this name for the sequence of an integer primary key";
  }
}
