package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.Field;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** Notes that the backend fills the datetime fields {@code created_at} and {@code updated_at}. */
final class TimestampsAreFilled implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.fields()
        .filter(field -> field.field().filter(Field::isTimestamp).isPresent())
        .map(field -> source.diagnosticAtValue(Code.STAMP, field.namePointer(), message(field)));
  }

  private static String message(SpecOutline.FieldOutline field) {
    return field.normalisedName().filter("updated_at"::equals).isPresent()
        ? "the backend sets this field to the time of each change unless the client sends a value"
        : "the backend sets this field to the time of creation unless the client sends a value";
  }
}
