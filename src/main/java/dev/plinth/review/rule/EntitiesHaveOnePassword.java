package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/**
 * No entity has two password fields, because clients send every password field as {@code password}.
 */
final class EntitiesHaveOnePassword implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.entities().stream()
        .flatMap(entity -> entity.passwords().stream().skip(1))
        .map(
            field ->
                source
                    .diagnosticAtValue(
                        Code.SEVERAL_PASSWORDS,
                        field.namePointer(),
                        "this entity already has a password field")
                    .withHint("only one is possible, because clients send it as \"password\""));
  }
}
