package dev.plinth.project.vars;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.backend.Backend;
import dev.plinth.project.backend.Column;
import dev.plinth.project.backend.Table;
import dev.plinth.project.python.StatementLayout;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * For app/schemas.py.
 *
 * @param auth whether clients must log in
 * @param ownAccounts whether accounts have a table of their own
 * @param entities the entities, in the order of the spec
 */
public record SchemasVars(boolean auth, boolean ownAccounts, List<Schemas> entities) {
  public SchemasVars {
    entities = List.copyOf(entities);
  }

  /**
   * The four schemas of an entity; their fields are statements.
   *
   * @param name the name of the entity
   * @param principal whether one registers with it
   * @param createHeader the first line or lines of the class of that name
   * @param responseHeader the first line or lines of the class of that name
   * @param hasBase whether the class of that name has a field
   * @param base what clients send and get
   * @param hasCreate whether the class of that name has a field
   * @param create what they send only when they create one
   * @param hasUpdate whether the class of that name has a field
   * @param update what they may send when they change one
   * @param hasResponse whether the class of that name has a field
   * @param response what they only get
   */
  public record Schemas(
      String name,
      boolean principal,
      String createHeader,
      String responseHeader,
      boolean hasBase,
      List<String> base,
      boolean hasCreate,
      List<String> create,
      boolean hasUpdate,
      List<String> update,
      boolean hasResponse,
      List<String> response) {
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
      List<String> base = fields(table, Schemas::isInBase, SchemaField::asRead);
      List<String> create =
          fields(table, column -> column.isStamp() || column.isPassword(), SchemaField::asCreated);
      List<String> update =
          fields(table, column -> isInUpdate(table, column), SchemaField::asChanged);
      List<String> response = fields(table, Column::isServerMade, SchemaField::asRead);
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

    private static List<String> fields(
        Table table, Predicate<Column> wanted, Function<Column, String> statement) {
      return table.columns().stream().filter(wanted).map(statement).toList();
    }

    private static boolean isInBase(Column column) {
      return !column.isServerMade() && !column.isPassword();
    }

    /** A PUT renames nothing; and with no roles, it must not take over another's account. */
    private static boolean isInUpdate(Table table, Column column) {
      return !column.isKey() && !(column.isPassword() && table.principal());
    }
  }

  /** Gives what the file of a backend says. */
  public static SchemasVars of(Backend backend) {
    return new SchemasVars(
        backend.hasAuth(),
        backend.hasOwnAccounts(),
        backend.tables().stream().map(Schemas::of).toList());
  }
}
