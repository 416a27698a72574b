package dev.plinth.evolution;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.project.schema.Schema;
import dev.plinth.project.schema.TableSchema;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Field;
import dev.plinth.spec.Principal;
import dev.plinth.spec.Spec;
import java.util.Optional;

/**
 * One side of a comparison: a spec and the schema that its rows are stored in.
 *
 * @param spec the spec
 * @param schema the schema
 */
record Side(Spec spec, Schema schema) {
  /** The table of accounts that are not rows of an entity. */
  static final String ACCOUNTS = "auth_users";

  Side {
    requireNonNull(spec);
    requireNonNull(schema);
  }

  /** Returns the name of the entity of a table; the name of the table if it has none. */
  String entity(String table) {
    return spec.entities().stream()
        .filter(entity -> entity.tableName().equals(table))
        .map(Entity::name)
        .findFirst()
        .orElse(table);
  }

  /** Returns the place of a column. */
  Place place(String table, String column) {
    return new Place(entity(table), column);
  }

  /** Returns the table that a word names, which is an entity or a table. */
  Optional<TableSchema> find(String word) {
    return spec.entities().stream()
        .filter(entity -> entity.name().equals(word))
        .map(Entity::tableName)
        .findFirst()
        .flatMap(schema::table)
        .or(() -> schema.table(word));
  }

  /** Returns the table of the entity whose rows are accounts; empty if there is none. */
  Optional<TableSchema> principal() {
    return schema.table(ACCOUNTS).isPresent()
        ? Optional.empty()
        : Principal.of(spec).flatMap(found -> schema.table(found.entity().tableName()));
  }

  /** Returns whether a column stores the hashes of passwords. */
  static boolean isPassword(ColumnSchema column) {
    return Field.isPasswordName(column.name()) && column.type().isTextual();
  }
}
