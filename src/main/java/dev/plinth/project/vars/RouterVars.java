package dev.plinth.project.vars;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.backend.Backend;
import dev.plinth.project.backend.ColumnType;
import dev.plinth.project.backend.Table;

/**
 * The values of a file in app/routers/; each entity has its own file.
 *
 * @param auth whether clients must log in
 * @param entity the name of the entity
 * @param table the name of the table; also the path of the endpoints
 * @param key the Python type of the primary key in a path
 */
public record RouterVars(boolean auth, String entity, String table, String key) {
  public RouterVars {
    requireNonNull(entity);
    requireNonNull(table);
    requireNonNull(key);
  }

  /** Returns the values for a table of a backend. */
  public static RouterVars of(Backend backend, Table table) {
    String key = ColumnType.of(table.key().type()).key();
    return new RouterVars(backend.hasAuth(), table.entity(), table.name(), key);
  }
}
