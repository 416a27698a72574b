package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** Every primary key has a type with exact and short values: uuid, integer or string. */
final class KeyTypesAreAllowed implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.primaryKeys().flatMap(field -> wrong(field, source));
  }

  private static Stream<Diagnostic> wrong(SpecOutline.FieldOutline field, SourceMap source) {
    return field.type().filter(type -> !type.canBeKey()).stream()
        .map(
            type ->
                source
                    .diagnosticAtValue(
                        Code.PRIMARY_KEY_TYPE,
                        field.pointer().child("type"),
                        "a %s field cannot be the primary key".formatted(type.word()))
                    .withHint("a primary key must be of type uuid, integer or string"));
  }
}
