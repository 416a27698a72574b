package dev.plinth.spec;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The seven types a field may have: spec 1.0 has no others. */
public enum FieldType {
  STRING,
  INTEGER,
  FLOAT,
  BOOLEAN,
  DATETIME,
  UUID,
  TEXT;

  private static final Map<String, FieldType> BY_WORD =
      Arrays.stream(values()).collect(Collectors.toMap(FieldType::word, type -> type));

  /** Gives the type's word in a spec, such as {@code datetime}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Tells whether values are characters: string or text. */
  public boolean isTextual() {
    return this == STRING || this == TEXT;
  }

  /** Tells whether a field of this type may be the primary key. */
  public boolean canBeKey() {
    return this == UUID || this == INTEGER || this == STRING;
  }

  /** Gives the type that a spec writes as this word, or empty. */
  public static Optional<FieldType> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
