package dev.plinth.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what a database holds: its schema without the order of columns, and its rows. */
final class Catalogue {
  private static final String SCHEMA =
      """
      SELECT format('%I.%I %s%s %s %s', c.relname, a.attname,
          format_type(a.atttypid, a.atttypmod),
          CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
          coalesce(pg_get_expr(d.adbin, d.adrelid), ''), a.attidentity)
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0
        AND NOT a.attisdropped
      UNION ALL
      SELECT format('%s constraint %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace
      UNION ALL
      SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname = 'public'
      UNION ALL
      SELECT format('sequence %s', sequencename) FROM pg_sequences WHERE schemaname = 'public'
      UNION ALL
      SELECT format('schema %s', nspname) FROM pg_namespace WHERE nspname LIKE 'attic%'
      """;

  private Catalogue() {}

  /** Returns the tables, columns, constraints, indexes, sequences and attics, sorted. */
  static List<String> schema(Connection connection) throws SQLException {
    List<String> lines = strings(connection, SCHEMA);
    return lines.stream().filter(line -> !line.contains("alembic_version")).sorted().toList();
  }

  /** Returns the rows of every table, each as JSON with sorted keys, sorted. */
  static Map<String, List<String>> rows(Connection connection) throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    String tables =
        "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'"
            + " AND tablename <> 'alembic_version'";
    for (String table : strings(connection, tables)) {
      String query = "SELECT to_jsonb(t)::text FROM public." + table + " AS t";
      rows.put(table, strings(connection, query).stream().sorted().toList());
    }
    return rows;
  }

  /** Returns the first column of a result. */
  static List<String> strings(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> strings = new ArrayList<>();
      while (result.next()) {
        strings.add(String.valueOf(result.getString(1)));
      }
      return strings;
    }
  }
}
