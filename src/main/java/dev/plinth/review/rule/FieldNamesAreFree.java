package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.FreeName;
import dev.plinth.spec.Outline;
import dev.plinth.spec.Quote;
import dev.plinth.spec.Reserved;
import dev.plinth.spec.SourceMap;
import java.util.Set;
import java.util.stream.Stream;

/** No field has a name that PostgreSQL keeps for a system column. */
public final class FieldNamesAreFree implements Rule {
  @Override
  public Stream<Diagnostic> check(Outline spec, SourceMap source) {
    return spec.entities().stream()
        .flatMap(
            entity -> entity.fields().stream().flatMap(field -> reserved(entity, field, source)));
  }

  private static Stream<Diagnostic> reserved(
      Outline.OfEntity entity, Outline.OfField field, SourceMap source) {
    Set<String> taken = entity.fieldNames();
    return field.normal().filter(Reserved.FIELDS::contains).stream()
        .map(
            name ->
                source
                    .atValue(
                        Code.RESERVED_FIELD,
                        field.nameAt(),
                        "every table of PostgreSQL has a system column %s"
                            .formatted(Quote.of(name)))
                    .withFix(
                        source
                            .edits()
                            .replace(
                                field.nameAt(),
                                FreeName.inSnakeCase(
                                    name + "_value", Reserved.LONGEST_FIELD, taken::contains))));
  }
}
