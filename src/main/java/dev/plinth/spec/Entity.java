package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A kind of thing that the backend keeps: a table, a model and, with {@code crud}, five endpoints.
 *
 * @param name the name, in an approved spec in PascalCase
 * @param tableName the table and the path of the endpoints, in an approved spec in snake_case
 * @param fields the fields in the order of the spec
 * @param crud whether endpoints are generated
 */
public record Entity(String name, String tableName, List<Field> fields, boolean crud) {
  public Entity {
    requireNonNull(name);
    requireNonNull(tableName);
    fields = List.copyOf(fields);
  }

  /**
   * Gives the primary key. Every entity of an approved spec has one.
   *
   * @throws IllegalStateException when there is none, which review would have rejected
   */
  public Field primaryKey() {
    return fields.stream()
        .filter(Field::primaryKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " has no primary key"));
  }

  /** Gives the field that keeps a password, or empty. */
  public Optional<Field> password() {
    return fields.stream().filter(Field::isPassword).findFirst();
  }
}
