package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.Field;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** A password field is worth a warning: it is stored as a hash and never shown. */
public final class PasswordsAreHashed implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.passwords()
        .filter(field -> field.field().filter(Field::isPassword).isPresent())
        .map(
            field ->
                source
                    .atValue(
                        Code.PASSWORD_HASHED,
                        field.nameAt(),
                        "clients send it as \"password\" (8 to 72 bytes); it is stored as a bcrypt hash"
                            + " and never shown")
                    .withHint("a field that is no password needs another name"));
  }
}
