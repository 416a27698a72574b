package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Field;
import dev.plinth.spec.Name;
import dev.plinth.spec.Spec;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The checks that the OpenAPI document of a backend matches the spec. */
final class OpenApiChecks {
  private static final String CREATED = "/post/responses/201/headers";
  private static final String SCHEME = "OAuth2PasswordBearer";

  private final Spec spec;
  private final JsonNode document;

  OpenApiChecks(Client client, Spec spec) {
    this.spec = spec;
    this.document = client.get("/openapi.json").hasStatus(200).json();
  }

  void run() {
    JsonNode info = document.path("info");
    assertThat(info.path("title").asText()).isEqualTo(spec.projectName());
    assertThat(info.path("description").asText()).isEqualTo(spec.description());
    assertThat(paths()).isEqualTo(expectedPaths());
    assertThat(operationIds()).isEqualTo(expectedOperationIds());
    assertThat(document.at("/components/securitySchemes").has(SCHEME))
        .as("a security scheme")
        .isEqualTo(spec.auth().enabled());
    spec.entities().forEach(this::checkEntity);
  }

  private Map<String, Set<String>> paths() {
    Map<String, Set<String>> paths = new TreeMap<>();
    document.path("paths").properties().forEach(it -> paths.put(it.getKey(), keys(it.getValue())));
    return paths;
  }

  private Map<String, Set<String>> expectedPaths() {
    Map<String, Set<String>> paths = new TreeMap<>();
    paths.put("/health", Set.of("get"));
    if (spec.auth().enabled()) {
      paths.put("/auth/register", Set.of("post"));
      paths.put("/auth/token", Set.of("post"));
      paths.put("/auth/me", Set.of("get"));
      paths.put("/auth/password", Set.of("put"));
    }
    for (Entity entity : spec.entities()) {
      if (entity.crud()) {
        paths.put("/" + entity.tableName(), Set.of("get", "post"));
        paths.put("/" + entity.tableName() + "/{id}", Set.of("get", "put", "delete"));
      }
    }
    return paths;
  }

  /** Returns the names that generated clients give to their methods, by method and path. */
  private Map<String, String> operationIds() {
    Map<String, String> ids = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      path.getValue()
          .properties()
          .forEach(
              it ->
                  ids.put(
                      it.getKey() + " " + path.getKey(),
                      it.getValue().path("operationId").asText()));
    }
    return ids;
  }

  private Map<String, String> expectedOperationIds() {
    Map<String, String> ids = new TreeMap<>();
    ids.put("get /health", "health");
    if (spec.auth().enabled()) {
      ids.put("post /auth/register", "register");
      ids.put("post /auth/token", "login");
      ids.put("get /auth/me", "read_me");
      ids.put("put /auth/password", "change_password");
    }
    for (Entity entity : spec.entities()) {
      if (entity.crud()) {
        String path = "/" + entity.tableName();
        String name = Name.snake(entity.name());
        ids.put("get " + path, "list_" + entity.tableName());
        ids.put("post " + path, "create_" + name);
        ids.put("get " + path + "/{id}", "get_" + name);
        ids.put("put " + path + "/{id}", "update_" + name);
        ids.put("delete " + path + "/{id}", "delete_" + name);
      }
    }
    return ids;
  }

  /** Checks that a row can be created from the examples of each field that clients may send. */
  void checkExamples(Client authenticated) {
    for (Entity entity : spec.entities()) {
      if (entity.crud()) {
        ObjectNode body = JsonText.object();
        document
            .at("/components/schemas/" + entity.name() + "Create/properties")
            .properties()
            .forEach(it -> body.set(it.getKey(), example(it.getValue())));
        authenticated.post("/" + entity.tableName(), body).hasStatus(201);
      }
    }
  }

  private static JsonNode example(JsonNode property) {
    JsonNode type = property.path("anyOf").isArray() ? property.at("/anyOf/0") : property;
    assertThat(type.path("examples")).as("%s", property).isNotEmpty();
    return type.at("/examples/0");
  }

  private void checkEntity(Entity entity) {
    if (!entity.crud()) {
      return;
    }
    for (String path : List.of("", "/{id}")) {
      for (JsonNode endpoint : document.path("paths").path("/" + entity.tableName() + path)) {
        assertThat(endpoint.path("tags")).as("tags of %s", entity.name()).hasSize(1);
        assertThat(endpoint.at("/tags/0").asText()).isEqualTo(entity.name());
        assertThat(endpoint.at("/security/0").has(SCHEME))
            .as("%s requires a token: %s", entity.name(), endpoint)
            .isEqualTo(spec.auth().enabled());
      }
    }
    assertThat(document.path("paths").path("/" + entity.tableName()).at(CREATED).has("Location"))
        .as("a documented Location of %s", entity.name())
        .isTrue();
    EntityJson entityJson = EntityJson.of(spec, entity);
    checkSchema(entity.name() + "Create", entityJson.creatable(), EntityJson::isRequired);
    checkSchema(entity.name() + "Update", entityJson.changeable(), field -> false);
    checkSchema(entity.name() + "Response", entityJson.readable(), field -> !field.nullable());
  }

  private void checkSchema(String name, List<Field> fields, Predicate<Field> required) {
    JsonNode schema = document.at("/components/schemas/" + name);
    Map<String, String> properties = new TreeMap<>();
    Set<String> expectedRequired = new TreeSet<>();
    for (Field field : fields) {
      properties.put(EntityJson.key(field), type(field));
      if (required.test(field)) {
        expectedRequired.add(EntityJson.key(field));
      }
    }
    Map<String, String> found = new TreeMap<>();
    schema
        .path("properties")
        .properties()
        .forEach(it -> found.put(it.getKey(), type(it.getValue())));
    assertThat(found).as("properties of %s", name).isEqualTo(properties);
    Set<String> foundRequired = new TreeSet<>();
    schema.path("required").forEach(key -> foundRequired.add(key.asText()));
    assertThat(foundRequired).as("required in %s", name).isEqualTo(expectedRequired);
  }

  private static String type(Field field) {
    String type =
        switch (field.type()) {
          case STRING, TEXT -> "string";
          case INTEGER -> "integer int64";
          case FLOAT -> "number";
          case BOOLEAN -> "boolean";
          case DATETIME -> "string date-time";
          case UUID -> "string uuid";
        };
    return field.nullable() ? type + " or null" : type;
  }

  private static String type(JsonNode property) {
    JsonNode choices = property.path("anyOf");
    if (choices.isArray()) {
      return type(choices.path(0)) + " or " + type(choices.path(1));
    }
    return (property.path("type").asText() + " " + property.path("format").asText()).strip();
  }

  /**
   * Checks that the document lists every status that the backend answered with.
   *
   * @param responses the responses, as method, path and status
   */
  void checkStatuses(Set<String> responses) {
    for (String response : responses) {
      String[] parts = response.split(" ", 3);
      JsonNode endpoint = document.path("paths").path(template(parts[1]));
      JsonNode method = endpoint.path(parts[0].toLowerCase(Locale.ROOT));
      if (!method.isMissingNode()) {
        assertThat(keys(method.path("responses"))).as(response).contains(parts[2]);
      }
    }
  }

  private String template(String path) {
    String rowPath = path.replaceFirst("/[^/]*$", "/{id}");
    return document.path("paths").has(path) ? path : rowPath;
  }

  private static Set<String> keys(JsonNode object) {
    Set<String> keys = new TreeSet<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
