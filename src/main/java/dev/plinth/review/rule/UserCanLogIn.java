package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.Principal;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** With auth on, an entity User can serve for login; if not, accounts get a table of their own. */
public final class UserCanLogIn implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.users()
        .filter(entity -> entity.entity().filter(user -> Principal.of(user).isEmpty()).isPresent())
        .map(
            entity ->
                source
                    .atValue(
                        Code.USER_CANNOT_LOG_IN,
                        entity.nameAt(),
                        "User cannot serve for login, so accounts get a table of their own, auth_users")
                    .withHint(
                        "it needs a uuid or integer key and a unique string that is not nullable,"
                            + " such as email"));
  }
}
