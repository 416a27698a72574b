package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.FreeName;
import dev.plinth.spec.Outline;
import dev.plinth.spec.Quote;
import dev.plinth.spec.Reserved;
import dev.plinth.spec.SourceMap;
import java.util.stream.Stream;

/** No field has a name that PostgreSQL keeps for a system column. */
public final class FieldNamesAreFree implements Rule {
  @Override
  public Stream<Diagnostic> check(Outline spec, SourceMap source) {
    return spec.entities().stream()
        .filter(entity -> entity.fields().stream().anyMatch(FieldNamesAreFree::isReserved))
        .flatMap(entity -> reserved(entity, source));
  }

  private static boolean isReserved(Outline.OfField field) {
    return field.normal().filter(Reserved.FIELDS::contains).isPresent();
  }

  private static Stream<Diagnostic> reserved(Outline.OfEntity entity, SourceMap source) {
    FreeName free = FreeName.inSnakeCase(Reserved.LONGEST_FIELD, entity.fieldNames()::contains);
    return entity.fields().stream().flatMap(field -> reserved(field, free, source));
  }

  private static Stream<Diagnostic> reserved(
      Outline.OfField field, FreeName free, SourceMap source) {
    return field.normal().filter(Reserved.FIELDS::contains).stream()
        .map(
            name ->
                source
                    .atValue(
                        Code.RESERVED_FIELD,
                        field.nameAt(),
                        "every table of PostgreSQL has a system column %s"
                            .formatted(Quote.of(name)))
                    .withFix(source.edits().replace(field.nameAt(), free.near(name + "_value"))));
  }
}
