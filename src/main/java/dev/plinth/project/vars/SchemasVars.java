package dev.plinth.project.vars;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.backend.Backend;
import dev.plinth.project.backend.Column;
import dev.plinth.project.backend.Table;
import dev.plinth.project.python.StatementLayout;
import java.util.List;
import java.util.function.Predicate;

/**
 * The values of app/schemas.py.
 *
 * @param auth whether clients must log in
 * @param ownAccountTable whether the accounts have their own table
 * @param loginAttribute the attribute of the login field; empty if auth is off
 * @param entities the entities, in the order of the spec
 */
public record SchemasVars(
    boolean auth, boolean ownAccountTable, String loginAttribute, List<Schemas> entities) {
  public SchemasVars {
    requireNonNull(loginAttribute);
    entities = List.copyOf(entities);
  }

  /**
   * The four Pydantic schemas of an entity. Two class headers are formatted statements, since the
   * width of a header decides how it is wrapped.
   *
   * @param name the name of the entity
   * @param principal whether the entity is the principal, so that accounts register with it
   * @param createHeader the header of the create schema
   * @param responseHeader the header of the response schema
   * @param hasBase whether the base schema has fields
   * @param base the fields that clients both send and receive
   * @param hasCreate whether the create schema has fields
   * @param create the fields that clients may send only to create a row, in addition to the base
   *     fields
   * @param hasUpdate whether the update schema has fields
   * @param update the fields that clients may send to update a row
   * @param hasResponse whether the response schema has fields
   * @param response the fields that clients only receive
   */
  public record Schemas(
      String name,
      boolean principal,
      String createHeader,
      String responseHeader,
      boolean hasBase,
      List<SchemaField> base,
      boolean hasCreate,
      List<SchemaField> create,
      boolean hasUpdate,
      List<SchemaField> update,
      boolean hasResponse,
      List<SchemaField> response) {
    public Schemas {
      requireNonNull(name);
      requireNonNull(createHeader);
      requireNonNull(responseHeader);
      base = List.copyOf(base);
      create = List.copyOf(create);
      update = List.copyOf(update);
      response = List.copyOf(response);
    }

    private static Schemas of(Table table) {
      String name = table.entity();
      String parent = name + "Base";
      List<SchemaField> base = fields(table, Schemas::isInBase);
      List<SchemaField> create =
          fields(table, column -> column.isTimestamp() || column.isPassword());
      List<SchemaField> update = fields(table, column -> isInUpdate(table, column));
      List<SchemaField> response = fields(table, Column::isServerGenerated);
      return new Schemas(
          name,
          table.principal(),
          StatementLayout.call(0, "class " + name + "Create", List.of(parent), ":"),
          StatementLayout.call(0, "class " + name + "Response", List.of(parent, "FromRow"), ":"),
          !base.isEmpty(),
          base,
          !create.isEmpty(),
          create,
          !update.isEmpty(),
          update,
          !response.isEmpty(),
          response);
    }

    private static List<SchemaField> fields(Table table, Predicate<Column> filter) {
      return table.columns().stream().filter(filter).map(SchemaField::of).toList();
    }

    private static boolean isInBase(Column column) {
      return !column.isServerGenerated() && !column.isPassword();
    }

    /**
     * Returns whether PUT may change the column. The primary key never changes. There are no roles,
     * so nobody may change the password of another account.
     */
    private static boolean isInUpdate(Table table, Column column) {
      return !column.isKey() && !(column.isPassword() && table.principal());
    }
  }

  /** Returns the values for a backend. */
  public static SchemasVars of(Backend backend) {
    return new SchemasVars(
        backend.hasAuth(),
        backend.hasOwnAccountTable(),
        backend.accounts().map(accounts -> accounts.login().attribute()).orElse(""),
        backend.tables().stream().map(Schemas::of).toList());
  }
}
