package dev.plinth.project.schema;

import dev.plinth.project.schema.ColumnSchema.Filled;
import dev.plinth.spec.JsonLiteral;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a schema as JSON, one column per line. A key with its default is left out. */
public final class SchemaWriter {
  private SchemaWriter() {}

  /** Returns the schema as a JSON object, without a line break at its end. */
  public static String write(Schema schema) {
    return """
    {
      "tables": [%s]
    }\
    """
        .formatted(lines(schema.tables(), SchemaWriter::table, "    ", "\n  "));
  }

  private static String table(TableSchema table) {
    return """
    {
          "name": %s,
          "key": %s,
          "columns": [%s]%s
        }\
    """
        .formatted(
            JsonLiteral.of(table.name()),
            JsonLiteral.of(table.key()),
            lines(table.columns(), SchemaWriter::column, "        ", "\n      "),
            table.indexes().isEmpty() ? "" : ",\n      \"indexes\": [" + indexes(table) + "]");
  }

  private static String indexes(TableSchema table) {
    return lines(table.indexes(), SchemaWriter::index, "        ", "\n      ");
  }

  private static String column(ColumnSchema column) {
    return object(
        member("name", column.name()),
        member("type", column.sqlType()),
        column.nullable() ? "\"nullable\": true" : "",
        column.unique() ? "\"unique\": true" : "",
        column.filled() == Filled.NOTHING ? "" : member("default", column.filled().sql()));
  }

  private static String index(IndexSchema index) {
    return object(
        member("name", index.name()),
        member("expression", index.expression()),
        index.unique() ? "\"unique\": true" : "");
  }

  private static String member(String key, String value) {
    return JsonLiteral.of(key) + ": " + JsonLiteral.of(value);
  }

  private static String object(String... members) {
    return Stream.of(members)
        .filter(member -> !member.isEmpty())
        .collect(Collectors.joining(", ", "{ ", " }"));
  }

  private static <T> String lines(
      List<T> values, Function<T, String> json, String indentation, String end) {
    return values.isEmpty()
        ? ""
        : values.stream()
            .map(json)
            .collect(Collectors.joining(",\n" + indentation, "\n" + indentation, end));
  }
}
