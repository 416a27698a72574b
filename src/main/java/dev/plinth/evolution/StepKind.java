package dev.plinth.evolution;

import java.util.Locale;

/** The kinds of changes between two specs. */
public enum StepKind {
  ENTITY_ADDED,
  ENTITY_REMOVED,
  ENTITY_RENAMED,
  TABLE_RENAMED,
  FIELD_ADDED,
  FIELD_REMOVED,
  FIELD_RENAMED,
  TYPE_CHANGED,
  NULLABLE_ADDED,
  NULLABLE_REMOVED,
  UNIQUE_ADDED,
  UNIQUE_REMOVED,
  KEY_MOVED,
  DEFAULT_CHANGED,
  INDEX_ADDED,
  INDEX_REMOVED,
  ACCOUNTS_MOVED;

  /** Returns the name in plans for programs, such as {@code field-added}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
