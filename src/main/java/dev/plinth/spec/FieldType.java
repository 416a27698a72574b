package dev.plinth.spec;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The seven field types of spec 1.0. */
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

  /** Returns the name of the type in a spec, such as {@code datetime}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether the values are texts: {@code string} or {@code text}. */
  public boolean isTextual() {
    return this == STRING || this == TEXT;
  }

  /** Returns whether a field of this type may be the primary key. */
  public boolean canBeKey() {
    return this == UUID || this == INTEGER || this == STRING;
  }

  /** Returns the type with this name in a spec; empty if there is no such type. */
  public static Optional<FieldType> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
