package dev.plinth.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plinth.spec.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The checks that the endpoints of an entity reject invalid requests and store nothing. */
final class RefusalChecks {
  private static final int TOO_LARGE = 2_000_000;
  private static final List<String> DETAIL_KEYS = List.of("type", "loc", "msg");

  private final Client client;
  private final EntityJson entityJson;
  private final RowOwners owners;

  RefusalChecks(Client client, EntityJson entityJson) {
    this.client = client;
    this.entityJson = entityJson;
    this.owners = new RowOwners(client, entityJson);
  }

  private JsonNode create() {
    ObjectNode body = entityJson.full(0);
    JsonNode row = client.post(entityJson.path(), body).hasStatus(201).json();
    owners.add(body, row);
    return row;
  }

  void run() {
    JsonNode row = create();
    String path = entityJson.path(entityJson.keyOf(row));
    JsonNode all = client.get(entityJson.path()).hasStatus(200).json();
    rejectsInvalidCreates();
    rejectsInvalidUpdates(owners.of(row), path);
    rejectsInvalidKeys();
    client.get(entityJson.path()).hasStatus(200).hasBody(all);
    owners.of(row).delete(path).hasStatus(204);
  }

  /**
   * Checks that bodies which are not JSON objects are rejected. One entity is enough, since all
   * entities share this code.
   */
  void runBodies() {
    JsonNode row = create();
    String path = entityJson.path(entityJson.keyOf(row));
    rejectsInvalidBodies(client, "POST", entityJson.path());
    rejectsInvalidBodies(owners.of(row), "PUT", path);
    client.get(path).hasStatus(200).hasBody(row);
    owners.of(row).delete(path).hasStatus(204);
  }

  private void rejectsInvalidCreates() {
    for (Field field : entityJson.creatable()) {
      for (JsonNode invalid : invalidValues(field)) {
        ObjectNode body = entityJson.full(3);
        body.set(EntityJson.key(field), invalid);
        assertRejected(field, client.post(entityJson.path(), body));
      }
      if (EntityJson.isRequired(field)) {
        ObjectNode body = entityJson.full(3);
        body.remove(EntityJson.key(field));
        assertRejected(field, client.post(entityJson.path(), body));
      }
    }
  }

  private void rejectsInvalidUpdates(Client owner, String path) {
    for (Field field : entityJson.changeable()) {
      for (JsonNode invalid : invalidValues(field)) {
        assertRejected(field, owner.put(path, EntityJson.singleField(field, invalid)));
      }
    }
  }

  private static List<JsonNode> invalidValues(Field field) {
    List<JsonNode> invalid = new ArrayList<>(FieldValues.invalid(field));
    if (!field.nullable()) {
      invalid.add(JsonText.nullValue());
    }
    return invalid;
  }

  /** Checks that the error response names the field, and does not repeat the value. */
  private static void assertRejected(Field field, Reply reply) {
    JsonNode details = reply.hasStatus(422).json().path("detail");
    assertThat(details).as("%s", reply).isNotEmpty();
    for (JsonNode detail : details) {
      assertThat(detail.fieldNames())
          .toIterable()
          .as("%s", reply)
          .containsExactlyElementsOf(DETAIL_KEYS);
      assertThat(detail.path("loc").path(1).asText())
          .as("%s", reply)
          .isEqualTo(EntityJson.key(field));
    }
  }

  private void rejectsInvalidBodies(Client owner, String method, String path) {
    for (String body : List.of("", "{", "[]", "\"text\"", "7", "null", "{\"a\": \"\\ud800\", }")) {
      owner.send(method, path, body).hasStatus(422);
    }
    byte[] notUtf8 = {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
    owner.send(method, path, "application/json", notUtf8).hasStatus(400);
    owner.send(method, path, "[".repeat(TOO_LARGE / 10)).hasStatus(400);
    assertThat(owner.send(method, path, "text/plain", "{}".getBytes(UTF_8)).hasStatus(422).text())
        .contains("Send the body as application/json");
    owner.send(method, path, "{\"a\": \"" + "x".repeat(TOO_LARGE) + "\"}").hasStatus(413);
    Reply patch = owner.send("PATCH", path, "{}").hasStatus(405);
    assertThat(patch.header("Allow").split(", ")).as("%s", patch).contains("GET", method);
  }

  private void rejectsInvalidKeys() {
    for (String key : malformedKeys()) {
      everyMethod(entityJson.path() + "/" + key, 422);
    }
    everyMethod(entityJson.path(unknownKey()), 404);
  }

  private void everyMethod(String path, int status) {
    client.get(path).hasStatus(status);
    client.put(path, JsonText.object()).hasStatus(status);
    client.delete(path).hasStatus(status);
  }

  private List<String> malformedKeys() {
    return switch (entityJson.key().type()) {
      case UUID -> List.of("7", "zzz", "%00");
      case INTEGER -> List.of("a", "1.5", "9007199254740992", "9".repeat(5_000), "%00");
      default -> List.of("a%00b", "x".repeat(256));
    };
  }

  private JsonNode unknownKey() {
    return switch (entityJson.key().type()) {
      case INTEGER -> JsonText.read("9007199254740991");
      case UUID -> JsonText.text(new UUID(1, 2).toString());
      default -> JsonText.text("no such key");
    };
  }
}
