package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.Set;
import java.util.stream.Stream;

/**
 * With auth on, a field of User that sounds like a privilege is worth a warning: 1.0 has no roles.
 */
public final class PrivilegesAreOpen implements Rule {
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
        .filter(field -> field.normal().filter(PRIVILEGES::contains).isPresent())
        .map(
            field ->
                source
                    .atValue(
                        Code.PRIVILEGE_OPEN,
                        field.nameAt(),
                        "whoever registers or logs in can set this field; it protects nothing")
                    .withHint("spec 1.0 has no roles: every account may do everything"));
  }
}
