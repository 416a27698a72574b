package dev.plinth.project.backend;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.python.PythonNames;
import dev.plinth.spec.Entity;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table and its SQLAlchemy model.
 *
 * @param entity the name of the entity and of its model
 * @param name the name in PostgreSQL; also the path of the endpoints
 * @param columns the columns, in the order of the spec
 * @param crud whether the table has endpoints
 * @param principal whether the table belongs to the principal: an entity whose rows are accounts
 */
public record Table(
    String entity, String name, List<Column> columns, boolean crud, boolean principal) {
  public Table {
    requireNonNull(entity);
    requireNonNull(name);
    columns = List.copyOf(columns);
  }

  /** Returns the table of an entity. */
  static Table of(Entity entity) {
    List<Column> columns = entity.fields().stream().map(Column::of).toList();
    return new Table(entity.name(), entity.tableName(), columns, entity.crud(), false);
  }

  /**
   * Returns the table of the principal. If the entity has no password field, a nullable password
   * column is added.
   */
  static Table ofPrincipal(Entity entity) {
    Table table = of(entity);
    List<Column> columns =
        entity.password().isPresent()
            ? table.columns
            : Stream.concat(table.columns.stream(), Stream.of(Column.passwordHash(true))).toList();
    return new Table(table.entity, table.name, columns, table.crud, true);
  }

  /**
   * Returns the primary key.
   *
   * @throws IllegalStateException if there is no primary key, which review rejects
   */
  public Column key() {
    return columns.stream()
        .filter(Column::isKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " has no primary key"));
  }

  /** Returns whether the name needs {@code quote=True}, since SQLAlchemy does not quote it. */
  public boolean isQuoted() {
    return PythonNames.needsQuotes(name);
  }
}
