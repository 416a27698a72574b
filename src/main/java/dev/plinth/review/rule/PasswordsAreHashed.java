package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.Field;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** Warns about each password field, because a password is stored as a hash and never returned. */
final class PasswordsAreHashed implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.passwords()
        .filter(field -> field.field().filter(Field::isPassword).isPresent())
        .map(
            field ->
                source
                    .diagnosticAtValue(
                        Code.PASSWORD_HASHED,
                        field.namePointer(),
                        "clients send this field as \"password\" (8 to 72 bytes); it is stored as a"
                            + " bcrypt hash and never returned")
                    .withHint("rename the field if it is not a password"));
  }
}
