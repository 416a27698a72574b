package dev.plinth.spec;

import static java.util.stream.Collectors.toSet;

import dev.plinth.diagnostic.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
public record SpecOutline(
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

  private static final String NAME = "name";
  private static final String TABLE_NAME = "table_name";

  public SpecOutline {
    entities = List.copyOf(entities);
  }

  /**
   * A name and where it stands.
   *
   * @param owner what has the name
   * @param key the key of the name in it
   * @param name the name
   * @param longest how long it may be, in characters
   */
  public record Named(Pointer owner, String key, Name name, int longest) {
    /** Gives where it stands. */
    public Pointer at() {
      return owner.child(key);
    }
  }

  /** Gives the fields of all entities. */
  public Stream<OfField> fields() {
    return entities.stream().flatMap(entity -> entity.fields().stream());
  }

  /** Gives the fields of all entities that say they are a primary key. */
  public Stream<OfField> keys() {
    return fields().filter(OfField::primaryKey);
  }

  /** Gives the fields of all entities that keep a password, whatever their type. */
  public Stream<OfField> passwords() {
    return fields().filter(OfField::isPassword);
  }

  /** Gives the entity that is to serve for login; none where clients need not log in. */
  public Stream<OfEntity> users() {
    return entities.stream()
        .filter(entity -> authEnabled.orElse(false))
        .filter(entity -> entity.normal().filter(Principal.ENTITY::equals).isPresent());
  }

  /** Gives the names of all entities, tables and fields, in the order of the text. */
  public Stream<Named> names() {
    return entities.stream().flatMap(SpecOutline::names);
  }

  private static Stream<Named> names(OfEntity entity) {
    return Stream.of(
            named(entity.at(), NAME, entity.name(), ReservedNames.LONGEST_ENTITY),
            named(entity.at(), TABLE_NAME, entity.table(), ReservedNames.LONGEST_TABLE),
            entity.fields().stream()
                .flatMap(
                    field -> named(field.at(), NAME, field.name(), ReservedNames.LONGEST_FIELD)))
        .flatMap(names -> names);
  }

  private static Stream<Named> named(Pointer owner, String key, Optional<Name> name, int longest) {
    return name.stream().map(found -> new Named(owner, key, found, longest));
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

    /** Gives where its name stands. */
    public Pointer nameAt() {
      return at.child(NAME);
    }

    /** Gives where its table's name stands. */
    public Pointer tableAt() {
      return at.child(TABLE_NAME);
    }

    /** Gives its name, normalised. */
    public Optional<String> normal() {
      return name.flatMap(Name::normal);
    }

    /** Gives its table's name, normalised. */
    public Optional<String> normalTable() {
      return table.flatMap(Name::normal);
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

    /** Gives the normalised names of its fields. */
    public Set<String> fieldNames() {
      return fields.stream().flatMap(field -> field.normal().stream()).collect(toSet());
    }

    /** Gives the entity with its names normalised; empty where something of it is missing. */
    public Optional<Entity> entity() {
      List<Field> known = fields.stream().flatMap(field -> field.field().stream()).toList();
      if (!whole || known.size() < fields.size()) {
        return Optional.empty();
      }
      return normal().flatMap(n -> normalTable().map(rows -> new Entity(n, rows, known, crud)));
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
    /** Gives where its name stands. */
    public Pointer nameAt() {
      return at.child(NAME);
    }

    /** Gives its name, normalised. */
    public Optional<String> normal() {
      return name.flatMap(Name::normal);
    }

    /** Tells whether its name, normalised, is one that keeps a password. */
    public boolean isPassword() {
      return normal().filter(Field::isPasswordName).isPresent();
    }

    /** Gives the field with its name normalised; empty where its name or type is missing. */
    public Optional<Field> field() {
      return normal()
          .flatMap(known -> type.map(kind -> new Field(known, kind, primaryKey, nullable, unique)));
    }
  }
}
