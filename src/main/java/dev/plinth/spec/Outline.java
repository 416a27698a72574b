package dev.plinth.spec;

import dev.plinth.diagnostic.Pointer;
import java.util.List;
import java.util.Optional;

/**
 * What a text says of a backend, for rules to look at: values of the right shape with their
 * pointers. A value of the wrong shape is absent; one that was probably meant stands as if it had
 * been written.
 *
 * @param projectName the project's name as written
 * @param description the description; empty text where nothing was said
 * @param authEnabled whether clients must log in
 * @param expiryMinutes how long a token is valid
 * @param entities the entities whose text is complete, in its order
 */
public record Outline(
    Optional<String> projectName,
    Optional<String> description,
    Optional<Boolean> authEnabled,
    Optional<Integer> expiryMinutes,
    List<OfEntity> entities) {
  /** Where the project's name stands. */
  public static final Pointer PROJECT_NAME = Pointer.ROOT.child("project_name");

  /** Where the description stands. */
  public static final Pointer DESCRIPTION = Pointer.ROOT.child("description");

  /** Where it stands whether clients must log in. */
  public static final Pointer AUTH_ENABLED = Pointer.ROOT.child("auth").child("enabled");

  public Outline {
    entities = List.copyOf(entities);
  }

  /**
   * What is said of an entity.
   *
   * @param at where it stands
   * @param name its name
   * @param table its table's name
   * @param crud whether endpoints are generated
   * @param fields its fields
   * @param whole whether every field was of the right shape, so that a missing one is really
   *     missing
   */
  public record OfEntity(
      Pointer at,
      Optional<Name> name,
      Optional<Name> table,
      boolean crud,
      List<OfField> fields,
      boolean whole) {
    public OfEntity {
      fields = List.copyOf(fields);
    }

    /** Gives where the list of fields stands. */
    public Pointer fieldsAt() {
      return at.child("fields");
    }

    /** Gives the fields that say they are the primary key. */
    public List<OfField> keys() {
      return fields.stream().filter(OfField::primaryKey).toList();
    }

    /** Gives the fields that keep a password, whatever their type. */
    public List<OfField> passwords() {
      return fields.stream().filter(OfField::isPassword).toList();
    }
  }

  /**
   * What is said of a field.
   *
   * @param at where it stands
   * @param name its name
   * @param type its type
   */
  public record OfField(
      Pointer at,
      Optional<Name> name,
      Optional<FieldType> type,
      boolean primaryKey,
      boolean nullable,
      boolean unique) {
    /** Tells whether its name, normalised, is one that keeps a password. */
    public boolean isPassword() {
      return name.flatMap(Name::normal).filter(Field::isPasswordName).isPresent();
    }
  }
}
