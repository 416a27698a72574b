package dev.plinth.diagnostic;

import static dev.plinth.diagnostic.Severity.ERROR;
import static dev.plinth.diagnostic.Severity.NOTE;
import static dev.plinth.diagnostic.Severity.WARNING;

import java.util.Locale;

/** The codes of diagnostics. The meaning of a code never changes, and a code is never reused. */
public enum Code {
  // Syntax
  SYNTAX(ERROR),
  TOO_LARGE(ERROR),
  TOO_DEEP(ERROR),
  DUPLICATE_KEY(ERROR),
  LONE_SURROGATE(ERROR),
  MORE_FAULTS(NOTE),

  // Schema
  UNKNOWN_KEY(ERROR),
  MISSING_KEY(ERROR),
  WRONG_TYPE(ERROR),
  WRONG_CONSTANT(ERROR),
  UNKNOWN_VERSION(ERROR),
  UNKNOWN_FIELD_TYPE(ERROR),
  OUT_OF_RANGE(ERROR),
  EMPTY_LIST(ERROR),

  // Names
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

  // Keys, passwords and limits
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

  // Behaviour that may be unexpected
  PASSWORD_HASHED(WARNING),
  USER_CANNOT_LOG_IN(WARNING),
  PRIVILEGE_OPEN(WARNING),
  AUTH_OFF(WARNING),
  STAMP(NOTE);

  private final Severity severity;

  Code(Severity severity) {
    this.severity = severity;
  }

  /** Returns the severity of all diagnostics with this code. */
  public Severity severity() {
    return severity;
  }

  /** Returns the code as shown to users and programs, such as {@code missing-key}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
