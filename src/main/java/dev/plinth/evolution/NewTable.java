package dev.plinth.evolution;

import dev.plinth.project.python.PythonNames;
import dev.plinth.project.schema.IndexSchema;
import dev.plinth.project.schema.TableSchema;
import dev.plinth.project.vars.MigrationVars.Creation;
import java.util.ArrayList;
import java.util.List;

/** The statements that create and drop a table or an index, in Python. */
final class NewTable {
  private NewTable() {}

  static String create(TableSchema table) {
    Creation creation = Creation.of(table);
    StringBuilder statement =
        new StringBuilder("    op.create_table(\n        \"").append(table.name()).append("\",\n");
    creation.arguments().forEach(argument -> statement.append(argument).append('\n'));
    if (creation.quoted()) {
      statement.append("        quote=True,\n");
    }
    return statement.append("        if_not_exists=True,\n    )").toString();
  }

  static String drop(TableSchema table) {
    return PythonNames.needsQuotes(table.name())
        ? Python.call("op.drop_table", '"' + table.name() + '"', "quote=True")
        : Python.call("op.drop_table", '"' + table.name() + '"');
  }

  /** Returns a statement that creates an index of a new table, unless it is there already. */
  static String createIndexOfNew(String table, IndexSchema index) {
    return createIndex(table, index, "if_not_exists=True");
  }

  static String createIndex(String table, IndexSchema index, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                Python.text(index.name()),
                Python.name(table),
                "[sa.text(" + Python.text(index.expression()) + ")]"));
    if (index.unique()) {
      arguments.add("unique=True");
    }
    arguments.addAll(List.of(options));
    return Python.call("op.create_index", arguments.toArray(String[]::new));
  }

  static String dropIndex(String table, IndexSchema index) {
    return Python.call("op.drop_index", Python.text(index.name()), Python.name(table));
  }
}
