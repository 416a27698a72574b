package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.Field;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** A datetime field created_at or updated_at is worth a note: the backend fills it. */
public final class TimestampsAreFilled implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.fields()
        .filter(field -> field.field().filter(Field::isStamp).isPresent())
        .map(field -> source.atValue(Code.STAMP, field.nameAt(), words(field)));
  }

  private static String words(SpecOutline.OfField field) {
    return field.normal().filter("updated_at"::equals).isPresent()
        ? "filled with the time of each change that does not send it"
        : "filled with the time of creation when it is not sent";
  }
}
