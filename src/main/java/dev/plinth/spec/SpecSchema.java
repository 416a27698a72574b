package dev.plinth.spec;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.path.PathType;
import dev.plinth.diagnostic.Pointer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The JSON Schema of spec 1.0, read from {@code schema.json}. */
public final class SpecSchema {
  /** The parsed schema. Loaded lazily, because printing the schema needs no parser. */
  private static final class Parsed {
    static final JsonNode ROOT = parse();
  }

  /**
   * The validator. Loaded lazily, because loading is slow and only reading a spec needs the
   * validator.
   */
  private static final class Validator {
    static final Schema SCHEMA =
        SchemaRegistry.withDialect(
                SpecDialect.create(),
                builder ->
                    builder.schemaRegistryConfig(
                        SchemaRegistryConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .locale(Locale.ENGLISH)
                            .build()))
            .getSchema(Parsed.ROOT);
  }

  private SpecSchema() {}

  /** Returns the text of the schema, in JSON Schema 2020-12. */
  public static String text() {
    return read();
  }

  static List<Error> validate(JsonNode document) {
    ExecutionContext run = Validator.SCHEMA.createExecutionContext();
    Validator.SCHEMA.validate(run, document); // the overloads with a result load far more
    return run.getErrors();
  }

  /** Returns the whole schema. */
  static JsonNode root() {
    return Parsed.ROOT;
  }

  /** Returns the schema of the value at this pointer; a missing node if no value is allowed. */
  static JsonNode at(Pointer pointer) {
    JsonNode schema = Parsed.ROOT;
    for (String token : pointer.tokens()) {
      schema = item(schema, token);
    }
    return schema;
  }

  /** Returns the schema of the member with this key, or of any element of an array. */
  static JsonNode item(JsonNode container, String key) {
    return container.has("items") ? container.path("items") : member(container, key);
  }

  /**
   * Returns the schema of a member of this object schema; a missing node if the member is not
   * allowed.
   */
  static JsonNode member(JsonNode object, String key) {
    return object.path("properties").path(key);
  }

  /**
   * Returns the description of one of the values that this schema lists; empty if there is none.
   */
  static Optional<String> describeValue(JsonNode schema, String value) {
    JsonNode values = schema.path("enum");
    for (int i = 0; i < values.size(); i++) {
      if (values.path(i).asText().equals(value)) {
        return Optional.of(schema.path("enumDescriptions").path(i).asText());
      }
    }
    return Optional.empty();
  }

  /** Returns the keys that this object schema allows, in the order of the schema. */
  static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.path("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static String read() {
    try (InputStream in = SpecSchema.class.getResourceAsStream("schema.json")) {
      if (in == null) {
        throw new IllegalStateException("schema.json is missing in the program");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parses the schema with our own scanner, because loading a JSON library takes far longer. */
  private static JsonNode parse() {
    return JsonNodes.of(JsonScanner.scan(read()).root().orElseThrow());
  }
}
