package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.FreeNames;
import dev.plinth.spec.QuotedText;
import dev.plinth.spec.ReservedNames;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** No field has a name that PostgreSQL keeps for a system column. */
public final class FieldNamesAreFree implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.entities().stream()
        .filter(entity -> entity.fields().stream().anyMatch(FieldNamesAreFree::isReserved))
        .flatMap(entity -> reserved(entity, source));
  }

  private static boolean isReserved(SpecOutline.OfField field) {
    return field.normal().filter(ReservedNames.FIELDS::contains).isPresent();
  }

  private static Stream<Diagnostic> reserved(SpecOutline.OfEntity entity, SourceMap source) {
    FreeNames free =
        FreeNames.inSnakeCase(ReservedNames.LONGEST_FIELD, entity.fieldNames()::contains);
    return entity.fields().stream().flatMap(field -> reserved(field, free, source));
  }

  private static Stream<Diagnostic> reserved(
      SpecOutline.OfField field, FreeNames free, SourceMap source) {
    return field.normal().filter(ReservedNames.FIELDS::contains).stream()
        .map(
            name ->
                source
                    .atValue(
                        Code.RESERVED_FIELD,
                        field.nameAt(),
                        "every table of PostgreSQL has a system column %s"
                            .formatted(QuotedText.of(name)))
                    .withFix(source.edits().replace(field.nameAt(), free.near(name + "_value"))));
  }
}
