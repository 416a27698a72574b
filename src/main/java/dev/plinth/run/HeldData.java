package dev.plinth.run;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The origin of the tables of a database.
 *
 * @param revision the id of the revision that the database is at; empty if it has no tables yet
 * @param specFile the text of alembic/spec.json of the project that made the tables; empty if it is
 *     unknown
 */
public record HeldData(String revision, Optional<String> specFile) {
  public HeldData {
    requireNonNull(revision);
    requireNonNull(specFile);
  }

  /** Returns whether no backend has used the database yet. */
  boolean isEmpty() {
    return revision.isEmpty();
  }
}
