package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.Principal;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** Warns if auth is on and the entity User cannot log in, so that accounts need another table. */
final class UserCanLogIn implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.users()
        .filter(entity -> entity.entity().filter(user -> Principal.of(user).isEmpty()).isPresent())
        .map(
            entity ->
                source
                    .diagnosticAtValue(
                        Code.USER_CANNOT_LOG_IN,
                        entity.namePointer(),
                        "User cannot log in, so accounts are stored in a separate table,"
                            + " auth_users")
                    .withHint(
                        "login needs a uuid or integer primary key and a unique, non-nullable"
                            + " string field such as \"email\""));
  }
}
