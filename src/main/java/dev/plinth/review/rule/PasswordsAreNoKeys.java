package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** No password field is the primary key. */
final class PasswordsAreNoKeys implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.passwords()
        .filter(SpecOutline.FieldOutline::primaryKey)
        .map(
            field ->
                source.diagnosticAtValue(
                    Code.PASSWORD_KEY,
                    field.pointer().child("primary_key"),
                    "a password field cannot be the primary key: primary keys appear in URLs"));
  }
}
