package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Fix;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** No password field is unique: equal passwords have different hashes. */
public final class PasswordsAreNotUnique implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.passwords()
        .filter(SpecOutline.OfField::unique)
        .map(
            field ->
                source
                    .atValue(
                        Code.PASSWORD_UNIQUE,
                        field.at().child("unique"),
                        "a password cannot be unique: only its hash is stored")
                    .withFix(
                        new Fix(
                            "make it not unique",
                            source.edits().set(field.at(), "unique", false))));
  }
}
