package dev.plinth.drafting;

import static java.util.Objects.requireNonNull;

import dev.plinth.spec.FieldType;
import java.util.Optional;

/**
 * What was said about a field, or an entity, beyond its name; what was not said is empty.
 *
 * @param type the type that was said
 * @param number whether it was called a number, which leaves the type to its name
 * @param nullable whether it may be left out
 * @param unique whether no two may be equal
 * @param key whether it is the primary key
 * @param mark whether it refers to another entity, or is for internal use
 */
record Attributes(
    Optional<FieldType> type,
    boolean number,
    Optional<Boolean> nullable,
    boolean unique,
    boolean key,
    Optional<Mark> mark) {
  /** What is rarely said. */
  enum Mark {
    REFERENCE,
    INTERNAL
  }

  static final Attributes NONE =
      new Attributes(Optional.empty(), false, Optional.empty(), false, false, Optional.empty());
  static final Attributes UNIQUE =
      new Attributes(Optional.empty(), false, Optional.empty(), true, false, Optional.empty());
  static final Attributes KEY =
      new Attributes(Optional.empty(), false, Optional.empty(), false, true, Optional.empty());
  static final Attributes NUMBER =
      new Attributes(Optional.empty(), true, Optional.empty(), false, false, Optional.empty());
  static final Attributes OPTIONAL = nullable(true);
  static final Attributes REQUIRED = nullable(false);

  Attributes {
    requireNonNull(type);
    requireNonNull(nullable);
    requireNonNull(mark);
  }

  private static Attributes nullable(boolean nullable) {
    return new Attributes(
        Optional.empty(), false, Optional.of(nullable), false, false, Optional.empty());
  }

  static Attributes of(FieldType type) {
    return NONE.typed(Optional.of(type));
  }

  static Attributes of(Mark mark) {
    return new Attributes(
        Optional.empty(), false, Optional.empty(), false, false, Optional.of(mark));
  }

  Attributes typed(Optional<FieldType> said) {
    return new Attributes(said, number, nullable, unique, key, mark);
  }

  /** Gives these and the others; where both say something, the others are right. */
  Attributes and(Attributes other) {
    return new Attributes(
        other.type.or(() -> type),
        number || other.number,
        other.nullable.or(() -> nullable),
        unique || other.unique,
        key || other.key,
        other.mark.or(() -> mark));
  }

  /** Tells whether it can only be said of a field that was named before. */
  boolean isRemark() {
    return type.isEmpty() && !number && mark.isEmpty() && (unique || nullable.isPresent());
  }

  boolean isInternal() {
    return mark.equals(Optional.of(Mark.INTERNAL));
  }

  boolean isReference() {
    return mark.equals(Optional.of(Mark.REFERENCE));
  }

  boolean saysNothing() {
    return equals(NONE);
  }
}
