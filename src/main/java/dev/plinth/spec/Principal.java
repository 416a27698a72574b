package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The entity whose rows are accounts: {@code User}, if it has the fields that a login needs.
 * Without a principal, accounts are stored in a separate table.
 *
 * @param entity the entity
 * @param login the field that identifies an account at login: a unique, non-nullable string
 */
public record Principal(Entity entity, Field login) {
  /** The name of the entity that can log in. */
  public static final String ENTITY = "User";

  public Principal {
    requireNonNull(entity);
    requireNonNull(login);
  }

  /** Returns the principal of a spec with normalised names; empty if auth is off. */
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
   * Returns the entity as a principal; empty if its primary key is neither uuid nor integer, or if
   * no field can identify an account. The field {@code email} is preferred, then {@code username}.
   */
  public static Optional<Principal> of(Entity entity) {
    if (entity.fields().stream().noneMatch(Principal::isGeneratedKey)) {
      return Optional.empty();
    }
    return Stream.<Predicate<Field>>of(
            field -> field.name().equals("email"),
            field -> field.name().equals("username"),
            field -> true)
        .flatMap(
            preferred ->
                entity.fields().stream().filter(Principal::canIdentifyAccount).filter(preferred))
        .findFirst()
        .map(login -> new Principal(entity, login));
  }

  private static boolean isGeneratedKey(Field field) {
    return field.primaryKey()
        && (field.type() == FieldType.UUID || field.type() == FieldType.INTEGER);
  }

  private static boolean canIdentifyAccount(Field field) {
    return field.type() == FieldType.STRING
        && field.unique()
        && !field.nullable()
        && !field.primaryKey()
        && !field.isPassword();
  }
}
