package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Warns about a field of User with the name of a privilege if auth is on, since spec 1.0 has no
 * roles.
 */
final class UserHasNoPrivileges implements Rule {
  private static final Set<String> PRIVILEGES =
      Set.of(
          "role",
          "roles",
          "admin",
          "is_admin",
          "is_staff",
          "is_superuser",
          "superuser",
          "is_owner",
          "is_moderator",
          "permission",
          "permissions",
          "privileges",
          "scope",
          "scopes",
          "access_level",
          "user_type");

  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.users()
        .flatMap(entity -> entity.fields().stream())
        .filter(field -> field.normalisedName().filter(PRIVILEGES::contains).isPresent())
        .map(
            field ->
                source
                    .diagnosticAtValue(
                        Code.PRIVILEGE_OPEN,
                        field.namePointer(),
                        "anyone who registers or logs in can set this field, so it protects"
                            + " nothing")
                    .withHint("spec 1.0 has no roles: every account can do everything"));
  }
}
