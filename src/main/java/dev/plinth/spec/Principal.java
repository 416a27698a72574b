package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The entity that serves for login: {@code User}, where it has what a login needs. A spec without
 * one keeps its accounts in a table of their own.
 *
 * @param entity the entity
 * @param login the field that names an account at login: non-null, a string, unique
 */
public record Principal(Entity entity, Field login) {
  /** The name an entity must have to serve for login. */
  public static final String ENTITY = "User";

  public Principal {
    requireNonNull(entity);
    requireNonNull(login);
  }

  /** Gives the principal of a spec with normalised names; empty too where auth is off. */
  public static Optional<Principal> of(Spec spec) {
    if (!spec.auth().enabled()) {
      return Optional.empty();
    }
    return spec.entities().stream()
        .filter(entity -> entity.name().equals(ENTITY))
        .findFirst()
        .flatMap(Principal::of);
  }

  /**
   * Gives the entity as a principal, or empty when its key is a string or no field can name an
   * account.
   */
  public static Optional<Principal> of(Entity entity) {
    if (entity.fields().stream().noneMatch(Principal::isServerMadeKey)) {
      return Optional.empty();
    }
    return Stream.<Predicate<Field>>of(
            field -> field.name().equals("email"),
            field -> field.name().equals("username"),
            field -> true)
        .flatMap(wanted -> entity.fields().stream().filter(Principal::canLogIn).filter(wanted))
        .findFirst()
        .map(login -> new Principal(entity, login));
  }

  private static boolean isServerMadeKey(Field field) {
    return field.primaryKey()
        && (field.type() == FieldType.UUID || field.type() == FieldType.INTEGER);
  }

  private static boolean canLogIn(Field field) {
    return field.type() == FieldType.STRING
        && field.unique()
        && !field.nullable()
        && !field.primaryKey()
        && !field.isPassword();
  }
}
