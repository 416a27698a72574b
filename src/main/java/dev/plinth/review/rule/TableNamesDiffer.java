package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.QuotedText;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** No two entities have the same table name. */
final class TableNamesDiffer implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    FreeTableNames free = FreeTableNames.in(spec);
    Set<String> seen = new HashSet<>();
    return spec.entities().stream()
        .flatMap(
            entity ->
                entity.normalisedTable().filter(table -> !seen.add(table)).stream()
                    .map(
                        table ->
                            source
                                .diagnosticAtValue(
                                    Code.DUPLICATE_TABLE,
                                    entity.tablePointer(),
                                    "another entity already has the table %s"
                                        .formatted(QuotedText.of(table)))
                                .withFix(
                                    source
                                        .edits()
                                        .replace(entity.tablePointer(), free.near(table)))));
  }
}
