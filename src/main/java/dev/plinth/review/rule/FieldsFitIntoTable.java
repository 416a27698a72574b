package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/**
 * No entity has more fields than a table of PostgreSQL has columns: 1,600, of which one is kept for
 * a login's hash.
 */
public final class FieldsFitIntoTable implements Rule {
  private static final int MOST = 1_599;

  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.entities().stream()
        .filter(entity -> entity.fields().size() > MOST)
        .map(
            entity ->
                source.atKey(
                    Code.TOO_MANY_FIELDS,
                    entity.fieldsAt(),
                    "%d fields; a table of PostgreSQL holds %d"
                        .formatted(entity.fields().size(), MOST)));
  }
}
