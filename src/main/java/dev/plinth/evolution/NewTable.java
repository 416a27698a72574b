package dev.plinth.evolution;

import dev.plinth.project.python.PythonNames;
import dev.plinth.project.python.StatementLayout;
import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.project.schema.IndexSchema;
import dev.plinth.project.schema.TableSchema;
import java.util.ArrayList;
import java.util.List;

/** The statements that create and drop a table or an index, in Python. */
final class NewTable {
  private NewTable() {}

  static String create(TableSchema table) {
    List<String> arguments = new ArrayList<>();
    arguments.add('"' + table.name() + '"');
    for (ColumnSchema column : table.columns()) {
      arguments.add(Python.column(column, Python.defaultOf(column), column.nullable()));
    }
    arguments.add(nested("sa.PrimaryKeyConstraint", '"' + table.key() + '"'));
    table.columns().stream()
        .filter(ColumnSchema::unique)
        .forEach(c -> arguments.add(nested("sa.UniqueConstraint", '"' + c.name() + '"')));
    if (PythonNames.needsQuotes(table.name())) {
      arguments.add("quote=True");
    }
    arguments.add("if_not_exists=True");
    return Python.call("op.create_table", arguments.toArray(String[]::new));
  }

  static String drop(TableSchema table) {
    return PythonNames.needsQuotes(table.name())
        ? Python.call("op.drop_table", '"' + table.name() + '"', "quote=True")
        : Python.call("op.drop_table", '"' + table.name() + '"');
  }

  static String createIndex(String table, IndexSchema index) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                Python.text(index.name()),
                Python.name(table),
                "[sa.text(" + Python.text(index.expression()) + ")]"));
    if (index.unique()) {
      arguments.add("unique=True");
    }
    return Python.call("op.create_index", arguments.toArray(String[]::new));
  }

  static String dropIndex(String table, IndexSchema index) {
    return Python.call("op.drop_index", Python.text(index.name()), Python.name(table));
  }

  private static String nested(String call, String argument) {
    return StatementLayout.call(8, call, List.of(argument), "").substring(8);
  }
}
