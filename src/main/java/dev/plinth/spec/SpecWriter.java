package dev.plinth.spec;

import java.util.stream.Collectors;

/** Writes a spec as canonical JSON: all keys in the order of the schema, one field per line. */
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
          "description": %s,
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
            quoted(spec.description()),
            spec.auth().enabled(),
            spec.auth().accessTokenExpiryMinutes(),
            spec.entities().stream().map(SpecWriter::entity).collect(Collectors.joining(",\n")));
  }

  private static String entity(Entity entity) {
    return """
            {
              "name": %s,
              "table_name": %s,
              "fields": [
        %s
              ],
              "crud": %s
            }"""
        .formatted(
            quoted(entity.name()),
            quoted(entity.tableName()),
            entity.fields().stream().map(SpecWriter::field).collect(Collectors.joining(",\n")),
            entity.crud());
  }

  private static String field(Field field) {
    return "        { \"name\": %s, \"type\": \"%s\", \"primary_key\": %s, \"nullable\": %s, \"unique\": %s }"
        .formatted(
            quoted(field.name()),
            field.type().word(),
            field.primaryKey(),
            field.nullable(),
            field.unique());
  }

  private static String quoted(String text) {
    return JsonLiteral.of(text);
  }
}
