package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * An entity of the backend: a table, a model and, with {@code crud}, five endpoints.
 *
 * @param name the name; in PascalCase in an approved spec
 * @param tableName the name of the table and the URL path of the endpoints; in snake_case in an
 *     approved spec
 * @param fields the fields in the order of the spec
 * @param crud whether the five endpoints are generated
 */
public record Entity(String name, String tableName, List<Field> fields, boolean crud) {
  public Entity {
    requireNonNull(name);
    requireNonNull(tableName);
    fields = List.copyOf(fields);
  }

  /**
   * Returns the primary key. Every entity of an approved spec has a primary key.
   *
   * @throws IllegalStateException if there is no primary key, which review rejects
   */
  public Field primaryKey() {
    return fields.stream()
        .filter(Field::primaryKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " has no primary key"));
  }

  /** Returns the password field; empty if there is none. */
  public Optional<Field> password() {
    return fields.stream().filter(Field::isPassword).findFirst();
  }
}
