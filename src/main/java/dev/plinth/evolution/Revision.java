package dev.plinth.evolution;

import static java.util.Objects.requireNonNull;

/**
 * A revision: one file in alembic/versions/.
 *
 * @param id the id: 12 hexadecimal digits, the digest of the schema that it leads to
 * @param previous the id of the revision before
 * @param text the Python source; lines end in {@code \n}
 */
public record Revision(String id, String previous, String text) {
  public Revision {
    requireNonNull(id);
    requireNonNull(previous);
    requireNonNull(text);
  }

  /** Returns the path of the file in a project. */
  public String path() {
    return "alembic/versions/" + id + "_changes.py";
  }
}
