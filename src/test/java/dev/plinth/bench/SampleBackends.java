package dev.plinth.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sample specs of any size: entities with seven fields, one of each type. Equal sizes are equal.
 */
final class SampleBackends {
  private static final String FIELDS =
      """
      { "name": "id", "type": "uuid", "primary_key": true, "nullable": false, "unique": true },
      { "name": "title", "type": "string", "primary_key": false, "nullable": false, "unique": true },
      { "name": "body", "type": "text", "primary_key": false, "nullable": true, "unique": false },
      { "name": "amount", "type": "integer", "primary_key": false, "nullable": false, "unique": false },
      { "name": "price", "type": "float", "primary_key": false, "nullable": true, "unique": false },
      { "name": "active", "type": "boolean", "primary_key": false, "nullable": false, "unique": false },
      { "name": "happened_at", "type": "datetime", "primary_key": false, "nullable": false, "unique": false }
      """;

  private static final String PROPERTIES =
      """
      "title": { "type": "string", "maxLength": 255 },
      "body": { "type": "string", "nullable": true },
      "amount": { "type": "integer", "format": "int64" },
      "price": { "type": "number", "format": "double", "nullable": true },
      "active": { "type": "boolean" },
      "happened_at": { "type": "string", "format": "date-time" }
      """;

  private SampleBackends() {}

  /** Returns a spec with the given number of entities. */
  static String spec(int count) {
    return """
    {
    "spec_version": "1.0", "project_name": "things", "description": "Things of %d kinds.",
    "database": { "type": "postgres", "version": "15" },
    "auth": { "enabled": true, "type": "jwt", "access_token_expiry_minutes": 30 },
    "entities": [
    %s
    ] }
    """
        .formatted(count, repeat(count, SampleBackends::entity));
  }

  private static String entity(int number) {
    return "{ \"name\": \"Thing%d\", \"table_name\": \"things_%d\", \"fields\": [\n%s], \"crud\": true }"
        .formatted(number, number, FIELDS);
  }

  /** Returns a spec with the given number of errors: the type of each field is unknown. */
  static String invalidSpec(int count) {
    String field = "{\"name\":\"f%d\",\"type\":\"json\"}";
    return "{ \"spec_version\": \"1.0\", \"project_name\": \"faults\", \"entities\": [ { \"fields\": [\n%s\n] } ] }"
        .formatted(repeat(count, field::formatted));
  }

  /** Returns the same entities and their five endpoints each as an OpenAPI 3.0 document. */
  static String openApi(int count) {
    return """
    { "openapi": "3.0.3", "info": { "title": "things", "version": "1.0" },
    "paths": {
    %s
    },
    "components": { "schemas": {
    %s
    } } }
    """
        .formatted(repeat(count, SampleBackends::paths), repeat(count, SampleBackends::schemas));
  }

  private static String paths(int number) {
    String one = "\"schema\": { \"$ref\": \"#/components/schemas/Thing%d\" }".formatted(number);
    String many = "\"schema\": { \"type\": \"array\", \"items\": %s }".formatted(one.substring(10));
    String body =
        "\"requestBody\": { \"content\": { \"application/json\": { \"schema\": { \"$ref\": \"#/components/schemas/Thing%dData\" } } } }"
            .formatted(number);
    String key =
        "\"parameters\": [ { \"name\": \"id\", \"in\": \"path\", \"required\": true, \"schema\": {"
            + " \"type\": \"string\", \"format\": \"uuid\" } } ]";
    return "\"/things_%d\": { %s, %s }, \"/things_%d/{id}\": { %s, %s, %s, %s }"
        .formatted(
            number,
            operation("get", "list", number, "", many),
            operation("post", "create", number, body, one),
            number,
            key,
            operation("get", "read", number, "", one),
            operation("put", "update", number, body, one),
            operation("delete", "delete", number, "", one));
  }

  private static String operation(
      String method, String verb, int number, String body, String schema) {
    return "\"%s\": { \"tags\": [\"Thing%d\"], \"operationId\": \"%s_thing_%d\", %s \"responses\": { \"200\": { \"description\": \"ok\", \"content\": { \"application/json\": { %s } } } } }"
        .formatted(method, number, verb, number, body.isEmpty() ? "" : body + ",", schema);
  }

  private static String schemas(int number) {
    return """
    "Thing%dData": { "type": "object", "required": ["title", "amount", "active", "happened_at"], "properties": { %s } },
    "Thing%d": { "type": "object", "required": ["id", "title", "amount", "active", "happened_at"], "properties": { "id": { "type": "string", "format": "uuid" }, %s } }
    """
        .formatted(number, PROPERTIES, number, PROPERTIES);
  }

  private static String repeat(int count, java.util.function.IntFunction<String> text) {
    return IntStream.rangeClosed(1, count).mapToObj(text).collect(Collectors.joining(",\n"));
  }
}
