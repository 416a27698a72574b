package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Fix;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** No password field is unique, because equal passwords have different hashes. */
final class PasswordsAreNotUnique implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.passwords()
        .filter(SpecOutline.FieldOutline::unique)
        .map(
            field ->
                source
                    .diagnosticAtValue(
                        Code.PASSWORD_UNIQUE,
                        field.pointer().child("unique"),
                        "a password field cannot be unique: equal passwords have different hashes")
                    .withFix(
                        new Fix(
                            "make it not unique",
                            source.edits().setFlag(field.pointer(), "unique", false))));
  }
}
