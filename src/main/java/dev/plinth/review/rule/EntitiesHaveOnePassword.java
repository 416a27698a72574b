package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** No entity has two password fields: they share one input key. */
public final class EntitiesHaveOnePassword implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.entities().stream()
        .flatMap(entity -> entity.passwords().stream().skip(1))
        .map(
            field ->
                source
                    .atValue(
                        Code.SEVERAL_PASSWORDS,
                        field.nameAt(),
                        "this entity has another password field already")
                    .withHint("clients send every password as \"password\", so there can be one"));
  }
}
