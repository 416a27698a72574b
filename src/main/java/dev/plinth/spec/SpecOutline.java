package dev.plinth.spec;

import static java.util.stream.Collectors.toSet;

import dev.plinth.diagnostic.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The values of a spec with their pointers, as the input of review. A value of the wrong type is
 * absent, unless a correction is known; then the corrected value is present.
 *
 * @param projectName the name of the project as written
 * @param description the description as written
 * @param authEnabled whether clients must log in
 * @param expiryMinutes the lifetime of an access token, in minutes
 * @param entities the entities whose objects are closed, in the order of the text
 */
public record SpecOutline(
    Optional<String> projectName,
    Optional<String> description,
    Optional<Boolean> authEnabled,
    Optional<Integer> expiryMinutes,
    List<EntityOutline> entities) {
  /** The pointer of the project name. */
  public static final Pointer PROJECT_NAME = Pointer.ROOT.child("project_name");

  /** The pointer of the description. */
  public static final Pointer DESCRIPTION = Pointer.ROOT.child("description");

  /** The pointer of the flag that turns auth on. */
  public static final Pointer AUTH_ENABLED = Pointer.ROOT.child("auth").child("enabled");

  private static final String NAME = "name";
  private static final String TABLE_NAME = "table_name";

  public SpecOutline {
    entities = List.copyOf(entities);
  }

  /** Returns the outline of a text; of what could be read, if it has syntax errors. */
  public static SpecOutline of(SpecText text) {
    return new SpecReader().read(text).outline();
  }

  /**
   * A name and its pointer.
   *
   * @param owner the pointer of the entity or field with this name
   * @param key the key of the name in its owner
   * @param name the name
   * @param maxLength the longest name allowed, in characters
   */
  public record LocatedName(Pointer owner, String key, Name name, int maxLength) {
    /** Returns the pointer of the name. */
    public Pointer pointer() {
      return owner.child(key);
    }
  }

  /** Returns the fields of all entities. */
  public Stream<FieldOutline> fields() {
    return entities.stream().flatMap(entity -> entity.fields().stream());
  }

  /** Returns the primary key fields of all entities. */
  public Stream<FieldOutline> primaryKeys() {
    return fields().filter(FieldOutline::primaryKey);
  }

  /** Returns the fields of all entities that have the name of a password, of any type. */
  public Stream<FieldOutline> passwords() {
    return fields().filter(FieldOutline::isPassword);
  }

  /** Returns the entities named {@code User}; empty if auth is off. */
  public Stream<EntityOutline> users() {
    return entities.stream()
        .filter(entity -> authEnabled.orElse(false))
        .filter(entity -> entity.normalisedName().filter(Principal.ENTITY::equals).isPresent());
  }

  /** Returns the names of all entities, tables and fields, in the order of the text. */
  public Stream<LocatedName> names() {
    return entities.stream().flatMap(SpecOutline::names);
  }

  private static Stream<LocatedName> names(EntityOutline entity) {
    return Stream.of(
            located(entity.pointer(), NAME, entity.name(), ReservedNames.LONGEST_ENTITY),
            located(entity.pointer(), TABLE_NAME, entity.table(), ReservedNames.LONGEST_TABLE),
            entity.fields().stream()
                .flatMap(
                    field ->
                        located(field.pointer(), NAME, field.name(), ReservedNames.LONGEST_FIELD)))
        .flatMap(names -> names);
  }

  private static Stream<LocatedName> located(
      Pointer owner, String key, Optional<Name> name, int maxLength) {
    return name.stream().map(known -> new LocatedName(owner, key, known, maxLength));
  }

  /**
   * The values of an entity.
   *
   * @param pointer the pointer of the entity
   * @param name the name
   * @param table the name of the table
   * @param crud whether endpoints are generated
   * @param fields the fields
   * @param complete whether all fields could be read, so that the entity in the text has no other
   *     fields
   */
  public record EntityOutline(
      Pointer pointer,
      Optional<Name> name,
      Optional<Name> table,
      boolean crud,
      List<FieldOutline> fields,
      boolean complete) {
    public EntityOutline {
      fields = List.copyOf(fields);
    }

    /** Returns the pointer of the name. */
    public Pointer namePointer() {
      return pointer.child(NAME);
    }

    /** Returns the pointer of the name of the table. */
    public Pointer tablePointer() {
      return pointer.child(TABLE_NAME);
    }

    /** Returns the normalised name. */
    public Optional<String> normalisedName() {
      return name.flatMap(Name::normalised);
    }

    /** Returns the normalised name of the table. */
    public Optional<String> normalisedTable() {
      return table.flatMap(Name::normalised);
    }

    /** Returns the pointer of the array of fields. */
    public Pointer fieldsPointer() {
      return pointer.child("fields");
    }

    /** Returns the fields that are marked as the primary key. */
    public List<FieldOutline> primaryKeys() {
      return fields.stream().filter(FieldOutline::primaryKey).toList();
    }

    /** Returns the fields that have the name of a password, of any type. */
    public List<FieldOutline> passwords() {
      return fields.stream().filter(FieldOutline::isPassword).toList();
    }

    /** Returns the normalised names of the fields. */
    public Set<String> fieldNames() {
      return fields.stream().flatMap(field -> field.normalisedName().stream()).collect(toSet());
    }

    /** Returns the entity with normalised names; empty if a part of the entity is missing. */
    public Optional<Entity> entity() {
      List<Field> known = fields.stream().flatMap(field -> field.field().stream()).toList();
      if (!complete || known.size() < fields.size()) {
        return Optional.empty();
      }
      return normalisedName()
          .flatMap(n -> normalisedTable().map(t -> new Entity(n, t, known, crud)));
    }
  }

  /**
   * The values of a field.
   *
   * @param pointer the pointer of the field
   * @param name the name
   * @param type the type
   * @param primaryKey whether the field is a primary key
   * @param nullable whether the value may be null
   * @param unique whether no two rows may have the same value
   */
  public record FieldOutline(
      Pointer pointer,
      Optional<Name> name,
      Optional<FieldType> type,
      boolean primaryKey,
      boolean nullable,
      boolean unique) {
    /** Returns the pointer of the name. */
    public Pointer namePointer() {
      return pointer.child(NAME);
    }

    /** Returns the normalised name. */
    public Optional<String> normalisedName() {
      return name.flatMap(Name::normalised);
    }

    /** Returns whether the normalised name is the name of a password. */
    public boolean isPassword() {
      return normalisedName().filter(Field::isPasswordName).isPresent();
    }

    /** Returns the field with a normalised name; empty if its name or type is missing. */
    public Optional<Field> field() {
      return normalisedName()
          .flatMap(known -> type.map(kind -> new Field(known, kind, primaryKey, nullable, unique)));
    }
  }
}
