package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/**
 * No entity has more than 1,599 fields: a PostgreSQL table has at most 1,600 columns, and the
 * password hash of an account may need one of them.
 */
final class FieldsFitInTable implements Rule {
  private static final int MAX_FIELDS = 1_599;

  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.entities().stream()
        .filter(entity -> entity.fields().size() > MAX_FIELDS)
        .map(
            entity ->
                source.diagnosticAtKey(
                    Code.TOO_MANY_FIELDS,
                    entity.fieldsPointer(),
                    "this entity has %d fields; at most %d are allowed"
                        .formatted(entity.fields().size(), MAX_FIELDS)));
  }
}
