package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.FieldType;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** Every password field is of type string or text, because it stores a hash. */
final class PasswordsAreText implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.passwords()
        .filter(field -> field.type().filter(type -> !type.isTextual()).isPresent())
        .map(
            field ->
                source
                    .diagnosticAtValue(
                        Code.PASSWORD_TYPE,
                        field.pointer().child("type"),
                        "a password field must be of type string or text")
                    .withFix(
                        source
                            .edits()
                            .replace(field.pointer().child("type"), FieldType.STRING.word())));
  }
}
