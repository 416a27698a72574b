package dev.plinth.project.backend;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.python.PythonNames;
import dev.plinth.spec.Entity;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table, and the model that stands for it.
 *
 * @param entity the name of the model
 * @param name the table in PostgreSQL, and the path of its endpoints
 * @param columns the columns, in the order of the spec
 * @param crud whether it has endpoints
 * @param principal whether its rows are accounts, and it comes from the spec
 */
public record Table(
    String entity, String name, List<Column> columns, boolean crud, boolean principal) {
  public Table {
    requireNonNull(entity);
    requireNonNull(name);
    columns = List.copyOf(columns);
  }

  /** Gives the table of an entity. */
  static Table of(Entity entity) {
    List<Column> columns = entity.fields().stream().map(Column::of).toList();
    return new Table(entity.name(), entity.tableName(), columns, entity.crud(), false);
  }

  /** Gives the table of the principal: one with a password, which may be missing if added here. */
  static Table ofPrincipal(Entity entity) {
    Table table = of(entity);
    List<Column> columns =
        entity.password().isPresent()
            ? table.columns
            : Stream.concat(table.columns.stream(), Stream.of(Column.passwordHash(true))).toList();
    return new Table(table.entity, table.name, columns, table.crud, true);
  }

  /**
   * Gives the primary key.
   *
   * @throws IllegalStateException when there is none, which review would have rejected
   */
  public Column key() {
    return columns.stream()
        .filter(Column::isKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " has no primary key"));
  }

  /** Tells whether SQLAlchemy must be told to quote it. */
  public boolean isQuoted() {
    return PythonNames.needsQuotes(name);
  }
}
