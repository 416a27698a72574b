package dev.plinth.spec;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a spec as canonical JSON: the keys in the order of the schema, one field per line. A key
 * with its default is left out.
 */
public final class SpecWriter {
  private SpecWriter() {}

  /**
   * Returns the spec as JSON that ends in a line break. Reading the JSON again returns an equal
   * spec.
   */
  public static String write(Spec spec) {
    return """
    {
      "spec_version": %s,
      "project_name": %s,
    %s\
      "database": { "type": "postgres", "version": "15" },
      "auth": { "enabled": %s, "type": "jwt", "access_token_expiry_minutes": %s },
      "entities": [
    %s
      ]
    }
    """
        .formatted(
            quoted(Spec.VERSION),
            quoted(spec.projectName()),
            spec.description().isEmpty() ? "" : description(spec),
            spec.auth().enabled(),
            spec.auth().accessTokenExpiryMinutes(),
            spec.entities().stream().map(SpecWriter::entity).collect(Collectors.joining(",\n")));
  }

  private static String description(Spec spec) {
    return "  \"description\": " + quoted(spec.description()) + ",\n";
  }

  private static String entity(Entity entity) {
    return """
        {
          "name": %s,
          "table_name": %s,
          "fields": [
    %s
          ]%s
        }\
    """
        .formatted(
            quoted(entity.name()),
            quoted(entity.tableName()),
            entity.fields().stream().map(SpecWriter::field).collect(Collectors.joining(",\n")),
            entity.crud() ? "" : ",\n      \"crud\": false");
  }

  private static String field(Field field) {
    return Stream.of(
            "\"name\": " + quoted(field.name()),
            "\"type\": " + quoted(field.type().word()),
            field.primaryKey() ? "\"primary_key\": true" : "",
            field.nullable() ? "\"nullable\": true" : "",
            field.unique() ? "\"unique\": true" : "")
        .filter(member -> !member.isEmpty())
        .collect(Collectors.joining(", ", "        { ", " }"));
  }

  private static String quoted(String text) {
    return JsonLiteral.of(text);
  }
}
