package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** Every primary key is of a type whose values are exact and short: uuid, integer or string. */
public final class KeysCanIdentify implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.keys().flatMap(field -> wrong(field, source));
  }

  private static Stream<Diagnostic> wrong(SpecOutline.OfField field, SourceMap source) {
    return field.type().filter(type -> !type.canBeKey()).stream()
        .map(
            type ->
                source
                    .atValue(
                        Code.PRIMARY_KEY_TYPE,
                        field.at().child("type"),
                        "a %s cannot be the primary key".formatted(type.word()))
                    .withHint("uuid, integer and string can"));
  }
}
