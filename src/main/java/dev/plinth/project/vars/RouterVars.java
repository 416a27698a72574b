package dev.plinth.project.vars;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.backend.Backend;
import dev.plinth.project.backend.ColumnType;
import dev.plinth.project.backend.Table;
import dev.plinth.spec.Name;

/**
 * The values of a file in app/routers/; each entity has its own file.
 *
 * @param auth whether clients must log in
 * @param principal whether the rows are accounts
 * @param entity the name of the entity
 * @param table the name of the table; also the path of the endpoints
 * @param operand the entity in snake_case, as in the operation id {@code create_order_item}
 * @param key the Python type of the primary key in a path
 */
public record RouterVars(
    boolean auth, boolean principal, String entity, String table, String operand, String key) {
  public RouterVars {
    requireNonNull(entity);
    requireNonNull(table);
    requireNonNull(operand);
    requireNonNull(key);
  }

  /** Returns the values for a table of a backend. */
  public static RouterVars of(Backend backend, Table table) {
    String key = ColumnType.of(table.key().type()).key();
    String operand = Name.snake(table.entity());
    return new RouterVars(
        backend.hasAuth(), table.principal(), table.entity(), table.name(), operand, key);
  }
}
