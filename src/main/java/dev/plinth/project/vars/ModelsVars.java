package dev.plinth.project.vars;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.backend.Backend;
import dev.plinth.project.backend.Column;
import dev.plinth.project.backend.ColumnType;
import dev.plinth.project.backend.Table;
import dev.plinth.project.python.PythonNames;
import dev.plinth.project.python.StatementLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of app/models.py.
 *
 * @param usesDates whether an annotation refers to {@code datetime}
 * @param usesUuids whether an annotation refers to {@code uuid}
 * @param usesStandardLibrary whether an annotation refers to either
 * @param models the models, in the order of the spec
 */
public record ModelsVars(
    boolean usesDates, boolean usesUuids, boolean usesStandardLibrary, List<Model> models) {
  public ModelsVars {
    models = List.copyOf(models);
  }

  /**
   * A SQLAlchemy model.
   *
   * @param name the name of the class
   * @param violatesRule whether the name of the class violates a rule of ruff
   * @param violatedRule the code of that rule; empty if there is none
   * @param table the name of the table
   * @param quoted whether SQLAlchemy must be told to quote the name of the table
   * @param columns the columns, each a formatted statement, since the width of a statement decides
   *     how it is wrapped
   */
  public record Model(
      String name,
      boolean violatesRule,
      String violatedRule,
      String table,
      boolean quoted,
      List<String> columns) {
    public Model {
      requireNonNull(name);
      requireNonNull(violatedRule);
      requireNonNull(table);
      columns = List.copyOf(columns);
    }

    private static Model of(Table table) {
      Optional<String> violatedRule = PythonNames.violatedRule(table.entity());
      return new Model(
          table.entity(),
          violatedRule.isPresent(),
          violatedRule.orElse(""),
          table.name(),
          table.isQuoted(),
          table.columns().stream().map(ModelsVars::statement).toList());
    }
  }

  /** Returns the values for a backend. */
  public static ModelsVars of(Backend backend) {
    List<String> types =
        backend.tables().stream()
            .flatMap(table -> table.columns().stream())
            .map(ModelsVars::type)
            .toList();
    boolean dates = types.stream().anyMatch(type -> type.startsWith("dt."));
    boolean uuids = types.stream().anyMatch(type -> type.startsWith("uuid."));
    return new ModelsVars(
        dates, uuids, dates || uuids, backend.tables().stream().map(Model::of).toList());
  }

  private static String statement(Column column) {
    List<String> arguments = new ArrayList<>();
    if (column.isQuoted() || !column.attribute().equals(column.name())) {
      arguments.add('"' + column.name() + '"');
    }
    if (column.isQuoted()) {
      arguments.add("quote=True");
    }
    if (column.unique()) {
      arguments.add("unique=True");
    }
    String type = column.nullable() ? type(column) + " | None" : type(column);
    return StatementLayout.column(column.attribute(), type, arguments);
  }

  private static String type(Column column) {
    ColumnType type = ColumnType.of(column.type());
    return switch (column.role()) {
      case KEY -> "database." + type.key();
      case CREATED_AT -> "database.CreatedAt";
      case UPDATED_AT -> "database.UpdatedAt";
      case PASSWORD, PLAIN -> type.model();
    };
  }
}
