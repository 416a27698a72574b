package dev.plinth.diagnostic;

import static dev.plinth.diagnostic.Severity.ERROR;
import static dev.plinth.diagnostic.Severity.NOTE;
import static dev.plinth.diagnostic.Severity.WARNING;

import java.util.Locale;

/**
 * Everything that can be said of a spec. A code keeps its meaning for good and is never used again.
 */
public enum Code {
  // The text
  SYNTAX(ERROR),
  TOO_LARGE(ERROR),
  TOO_DEEP(ERROR),
  DUPLICATE_KEY(ERROR),
  LONE_SURROGATE(ERROR),
  MORE_FAULTS(NOTE),

  // Its shape
  UNKNOWN_KEY(ERROR),
  MISSING_KEY(ERROR),
  WRONG_TYPE(ERROR),
  WRONG_CONSTANT(ERROR),
  UNKNOWN_VERSION(ERROR),
  UNKNOWN_FIELD_TYPE(ERROR),
  OUT_OF_RANGE(ERROR),
  EMPTY_LIST(ERROR),

  // Its names
  PROJECT_NAME(ERROR),
  INVALID_NAME(ERROR),
  NAME_TOO_LONG(ERROR),
  DUPLICATE_ENTITY(ERROR),
  DUPLICATE_ROUTER(ERROR),
  DUPLICATE_TABLE(ERROR),
  DUPLICATE_FIELD(ERROR),
  RESERVED_ENTITY(ERROR),
  RESERVED_TABLE(ERROR),
  RESERVED_FIELD(ERROR),
  RENAMED(NOTE),

  // Its sense
  DESCRIPTION_TOO_LONG(ERROR),
  TOO_MANY_FIELDS(ERROR),
  NO_PRIMARY_KEY(ERROR),
  SEVERAL_PRIMARY_KEYS(ERROR),
  NULLABLE_PRIMARY_KEY(ERROR),
  PRIMARY_KEY_TYPE(ERROR),
  SEVERAL_PASSWORDS(ERROR),
  PASSWORD_TYPE(ERROR),
  PASSWORD_UNIQUE(ERROR),
  PASSWORD_KEY(ERROR),

  // What may surprise
  PASSWORD_HASHED(WARNING),
  USER_CANNOT_LOG_IN(WARNING),
  PRIVILEGE_OPEN(WARNING),
  AUTH_OFF(WARNING),
  STAMP(NOTE);

  private final Severity severity;

  Code(Severity severity) {
    this.severity = severity;
  }

  /** Gives the weight that everything with this code has. */
  public Severity severity() {
    return severity;
  }

  /** Gives the code as users and programs read it, such as {@code missing-key}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
