package dev.plinth.project.vars;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.backend.Backend;
import dev.plinth.project.backend.Column;
import dev.plinth.project.backend.Table;

/**
 * For app/routers/, a file an entity.
 *
 * @param auth whether clients must log in
 * @param entity the name of the entity
 * @param table the table, and the path
 * @param key the type of the key in a path
 */
public record RouterVars(boolean auth, String entity, String table, String key) {
  public RouterVars {
    requireNonNull(entity);
    requireNonNull(table);
    requireNonNull(key);
  }

  /** Gives what the file of a table of a backend says. */
  public static RouterVars of(Backend backend, Table table) {
    return new RouterVars(backend.hasAuth(), table.entity(), table.name(), key(table.key()));
  }

  /** Gives the name that the type of a key has in app/database.py and in app/schemas.py. */
  static String key(Column key) {
    return switch (key.type()) {
      case UUID -> "UuidKey";
      case INTEGER -> "IntegerKey";
      case STRING -> "StringKey";
      default -> throw new IllegalStateException("cannot be a key: " + key);
    };
  }
}
