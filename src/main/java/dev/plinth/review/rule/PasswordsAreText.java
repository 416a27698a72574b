package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.FieldType;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** Every password field is a string or a text, since it holds a hash. */
public final class PasswordsAreText implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.passwords()
        .filter(field -> field.type().filter(type -> !type.isTextual()).isPresent())
        .map(
            field ->
                source
                    .atValue(
                        Code.PASSWORD_TYPE,
                        field.at().child("type"),
                        "a password field must be a string or a text")
                    .withFix(
                        source.edits().replace(field.at().child("type"), FieldType.STRING.word())));
  }
}
