package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** No password field is the primary key. */
public final class PasswordsAreNoKeys implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.passwords()
        .filter(SpecOutline.OfField::primaryKey)
        .map(
            field ->
                source.atValue(
                    Code.PASSWORD_KEY,
                    field.at().child("primary_key"),
                    "a password cannot be the primary key: keys stand in URLs"));
  }
}
