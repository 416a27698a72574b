package dev.plinth.drafting;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Whom a clause is about.
 *
 * @param noun its words without article
 * @param sure whether it can only be an entity: each book, books
 */
record Subject(Kind kind, List<Token> noun, boolean sure) {
  /** What the words stand for. */
  enum Kind {
    ENTITY,
    /** The backend itself, or its domain. */
    CONTAINER,
    /** What was spoken of before: it, they, each. */
    BEFORE,
    /** A heading such as "entities". */
    LABEL,
    /** A heading such as "fields". */
    FIELD_LABEL,
    /** Who speaks, or nothing. */
    NOBODY
  }

  Subject {
    requireNonNull(kind);
    noun = List.copyOf(noun);
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }
}
