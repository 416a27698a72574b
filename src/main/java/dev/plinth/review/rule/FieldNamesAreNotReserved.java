package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.FreeNames;
import dev.plinth.spec.QuotedText;
import dev.plinth.spec.ReservedNames;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** No field has the name of a system column of PostgreSQL. */
final class FieldNamesAreNotReserved implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.entities().stream()
        .filter(entity -> entity.fields().stream().anyMatch(FieldNamesAreNotReserved::isReserved))
        .flatMap(entity -> reserved(entity, source));
  }

  private static boolean isReserved(SpecOutline.FieldOutline field) {
    return field.normalisedName().filter(ReservedNames.FIELDS::contains).isPresent();
  }

  private static Stream<Diagnostic> reserved(SpecOutline.EntityOutline entity, SourceMap source) {
    FreeNames free =
        FreeNames.inSnakeCase(ReservedNames.LONGEST_FIELD, entity.fieldNames()::contains);
    return entity.fields().stream().flatMap(field -> reserved(field, free, source));
  }

  private static Stream<Diagnostic> reserved(
      SpecOutline.FieldOutline field, FreeNames free, SourceMap source) {
    return field.normalisedName().filter(ReservedNames.FIELDS::contains).stream()
        .map(
            name ->
                source
                    .diagnosticAtValue(
                        Code.RESERVED_FIELD,
                        field.namePointer(),
                        "%s cannot be the name of a field: it is a system column of every PostgreSQL table"
                            .formatted(QuotedText.of(name)))
                    .withFix(
                        source.edits().replace(field.namePointer(), free.near(name + "_value"))));
  }
}
