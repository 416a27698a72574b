package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.QuotedText;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** No two entities have the same table. */
public final class TableNamesDiffer implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    FreeTableName free = FreeTableName.in(spec);
    Set<String> seen = new HashSet<>();
    return spec.entities().stream()
        .flatMap(
            entity ->
                entity.normalTable().filter(table -> !seen.add(table)).stream()
                    .map(
                        table ->
                            source
                                .atValue(
                                    Code.DUPLICATE_TABLE,
                                    entity.tableAt(),
                                    "another entity has the table %s too"
                                        .formatted(QuotedText.of(table)))
                                .withFix(
                                    source.edits().replace(entity.tableAt(), free.near(table)))));
  }
}
