package dev.plinth.evolution;

import dev.plinth.project.backend.ColumnType;
import dev.plinth.project.python.PythonNames;
import dev.plinth.project.python.StatementLayout;
import dev.plinth.project.python.StringLiteral;
import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.project.vars.MigrationVars;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The statements of a revision in Python, laid out as {@code ruff format} does. */
final class Python {
  /** The number of spaces before an argument of a statement that has a line of its own. */
  static final int ARGUMENT = 8;

  /** The number of spaces before an argument of an argument. */
  static final int NESTED_ARGUMENT = 12;

  private static final int INDENT = 4;

  private Python() {}

  /** Returns a statement that calls a function. */
  static String call(String function, String... arguments) {
    return StatementLayout.call(INDENT, function, Arrays.asList(arguments), "");
  }

  /** Returns a statement that runs SQL. */
  static String execute(String sql) {
    return call("op.execute", text(sql));
  }

  /** Returns a literal, broken into several if it is too long for a line. */
  static String text(String value) {
    List<String> chunks = StringLiteral.chunks(value, StatementLayout.WIDTH - 2 * INDENT - 1);
    return chunks.size() == 1 ? chunks.get(0) : String.join("\n" + " ".repeat(2 * INDENT), chunks);
  }

  /**
   * Returns a keyword argument whose value is a literal, in parentheses if it needs several.
   *
   * @param indent the number of spaces before the argument, if it has a line of its own
   */
  static String keyword(int indent, String name, String value) {
    String flat = name + '=' + StringLiteral.of(value);
    if (indent + flat.length() < StatementLayout.WIDTH) {
      return flat;
    }
    String spaces = " ".repeat(indent);
    return StringLiteral.chunks(value, StatementLayout.WIDTH - indent - INDENT).stream()
        .map(chunk -> spaces + "    " + chunk + '\n')
        .collect(Collectors.joining("", name + "=(\n", spaces + ')'));
  }

  /** Returns a literal for the name of a table or column, which SQLAlchemy may have to quote. */
  static String name(String name) {
    return PythonNames.needsQuotes(name)
        ? "sa.quoted_name(\"" + name + "\", quote=True)"
        : '"' + name + '"';
  }

  /** Returns a list of one literal. */
  static String list(String name) {
    return '[' + name(name) + ']';
  }

  /** Returns the type of a column, such as {@code sa.Double()}. */
  static String type(ColumnSchema column) {
    return ColumnType.of(column.type()).migration();
  }

  /**
   * Returns a column as an argument.
   *
   * @param serverDefault the argument for the default; empty if there is none
   */
  static String column(ColumnSchema column, String serverDefault, boolean nullable) {
    String line = MigrationVars.column(column, serverDefault, nullable);
    return line.substring(ARGUMENT, line.length() - 1);
  }
}
