package dev.plinth.project.schema;

import static java.util.Objects.requireNonNull;

/**
 * An index of a table.
 *
 * @param name the name in PostgreSQL
 * @param expression the indexed column or expression, in SQL
 * @param unique whether no two rows may have the same value
 */
public record IndexSchema(String name, String expression, boolean unique) {
  /** The index that keeps the login names of {@code auth_users} unique without case. */
  public static final IndexSchema LOGIN_WITHOUT_CASE =
      new IndexSchema("uq__auth_users__lower_email", "lower(email)", true);

  public IndexSchema {
    requireNonNull(name);
    requireNonNull(expression);
  }

  String fact() {
    return String.join(" ", unique ? "unique index" : "index", name, expression);
  }
}
