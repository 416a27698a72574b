package dev.plinth.project.vars;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.backend.Backend;
import dev.plinth.project.backend.ColumnType;
import dev.plinth.project.backend.Table;
import dev.plinth.project.python.PythonNames;
import dev.plinth.project.python.StatementLayout;
import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.project.schema.ColumnSchema.Filled;
import dev.plinth.project.schema.Schema;
import dev.plinth.project.schema.TableSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The values of the migration in alembic/versions/.
 *
 * @param revision the id of the migration
 * @param ownAccountTable whether the accounts have their own table
 * @param longFunctions whether the functions have more statements than ruff allows (PLR0915)
 * @param tables the tables, in the order in which they are created
 * @param dropped the tables, in the order in which they are dropped
 */
public record MigrationVars(
    String revision,
    boolean ownAccountTable,
    boolean longFunctions,
    List<Creation> tables,
    List<Creation> dropped) {
  /**
   * The lowest number of tables that is too high for ruff, which allows 50 statements in a
   * function, the docstring included.
   */
  private static final int MANY_TABLES = 50;

  private static final int INDENT = 8;

  public MigrationVars {
    requireNonNull(revision);
    tables = List.copyOf(tables);
    dropped = List.copyOf(dropped);
  }

  /**
   * A table to create.
   *
   * @param name the name of the table
   * @param quoted whether SQLAlchemy must be told to quote the name
   * @param arguments the columns and constraints, each formatted as an argument, since the width of
   *     an argument decides how it is wrapped
   */
  public record Creation(String name, boolean quoted, List<String> arguments) {
    public Creation {
      requireNonNull(name);
      arguments = List.copyOf(arguments);
    }

    /** Returns the creation of a table. */
    public static Creation of(TableSchema table) {
      Stream<String> columns =
          table.columns().stream()
              .map(column -> column(column, serverDefault(column), column.nullable()));
      Stream<String> key = Stream.of(constraint("sa.PrimaryKeyConstraint", table.key()));
      Stream<String> unique =
          table.columns().stream()
              .filter(ColumnSchema::unique)
              .map(column -> constraint("sa.UniqueConstraint", column.name()));
      return new Creation(
          table.name(),
          PythonNames.needsQuotes(table.name()),
          Stream.of(columns, key, unique).flatMap(all -> all).toList());
    }
  }

  /** Returns the values for a backend. */
  public static MigrationVars of(Backend backend) {
    List<Table> stored = backend.storedTables();
    List<Creation> tables = stored.stream().map(Schema::tableOf).map(Creation::of).toList();
    List<Creation> dropped = new ArrayList<>(tables);
    Collections.reverse(dropped);
    return new MigrationVars(
        Schema.of(backend).id(),
        backend.hasOwnAccountTable(),
        tables.size() >= MANY_TABLES,
        tables,
        dropped);
  }

  private static String constraint(String kind, String column) {
    return StatementLayout.call(INDENT, kind, List.of('"' + column + '"'), ",");
  }

  /**
   * Returns a column as an argument with a line of its own: indented, and with a comma.
   *
   * @param serverDefault the argument for its default; empty if there is none
   */
  public static String column(ColumnSchema column, String serverDefault, boolean nullable) {
    List<String> arguments = new ArrayList<>();
    arguments.add('"' + column.name() + '"');
    arguments.add(ColumnType.of(column.type()).migration());
    if (column.filled() == Filled.IDENTITY) {
      arguments.add("sa.Identity()");
    } else if (!serverDefault.isEmpty()) {
      arguments.add(serverDefault);
    }
    if (PythonNames.needsQuotes(column.name())) {
      arguments.add("quote=True");
    }
    arguments.add(nullable ? "nullable=True" : "nullable=False");
    return StatementLayout.call(INDENT, "sa.Column", arguments, ",");
  }

  /** Returns the argument for the default that a column keeps; empty if there is none. */
  public static String serverDefault(ColumnSchema column) {
    return column.filled() == Filled.NOTHING || column.filled() == Filled.IDENTITY
        ? ""
        : "server_default=sa.text(\"" + column.filled().sql() + "\")";
  }
}
