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

/** The JSON Schema of spec 1.0: its shape and its types. One file, read once. */
public final class SpecSchema {
  /** Apart, because the text alone needs no parser. */
  private static final class Parsed {
    static final JsonNode ROOT = parse();
  }

  /** Apart, because only reading a spec needs the validator and it takes its time to load. */
  private static final class Validator {
    static final Schema SCHEMA =
        SchemaRegistry.withDialect(
                SpecDialect.make(),
                builder ->
                    builder.schemaRegistryConfig(
                        SchemaRegistryConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .locale(Locale.ENGLISH)
                            .build()))
            .getSchema(Parsed.ROOT);
  }

  private SpecSchema() {}

  /** Gives the schema as JSON, in the words of JSON Schema 2020-12. */
  public static String text() {
    return read();
  }

  static List<Error> validate(JsonNode document) {
    ExecutionContext run = Validator.SCHEMA.createExecutionContext();
    Validator.SCHEMA.validate(run, document); // what gives a result loads every form of results
    return run.getErrors();
  }

  /** Gives the whole schema. */
  static JsonNode root() {
    return Parsed.ROOT;
  }

  /** Gives the schema of what stands at this pointer; missing where nothing may stand. */
  static JsonNode at(Pointer pointer) {
    JsonNode schema = Parsed.ROOT;
    for (String token : pointer.tokens()) {
      schema = schema.has("items") ? schema.path("items") : member(schema, token);
    }
    return schema;
  }

  /** Gives the schema of a member of an object with this schema; missing where it may have none. */
  static JsonNode member(JsonNode object, String key) {
    return object.path("properties").path(key);
  }

  /** Gives the keys that an object with this schema may have, in the order of the schema. */
  static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.path("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static String read() {
    try (InputStream in = SpecSchema.class.getResourceAsStream("schema.json")) {
      if (in == null) {
        throw new IllegalStateException("schema.json is missing in this program");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By the reader of specs: a library's would take longer to load than all else that is done. */
  private static JsonNode parse() {
    return JsonNodes.of(JsonScanner.scan(read()).root().orElseThrow());
  }
}
