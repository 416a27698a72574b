package dev.plinth.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plinth.spec.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What an entity's endpoints must refuse, and that nothing is stored when they do. */
final class RefusalPart {
  private static final int TOO_LARGE = 2_000_000;
  private static final List<String> TOLD = List.of("type", "loc", "msg");

  private final Client client;
  private final EntityJson resource;

  RefusalPart(Client client, EntityJson resource) {
    this.client = client;
    this.resource = resource;
  }

  void run() {
    JsonNode row = client.post(resource.path(), resource.full(0)).is(201).json();
    String path = resource.path(resource.keyOf(row));
    JsonNode all = client.get(resource.path()).is(200).json();
    refusesToCreate();
    refusesToChange(path);
    refusesKeys();
    client.get(resource.path()).is(200).says(all);
    client.delete(path).is(204);
  }

  /** Refuses what is no object at all; the same code does so for every entity. */
  void runBodies() {
    JsonNode row = client.post(resource.path(), resource.full(0)).is(201).json();
    String path = resource.path(resource.keyOf(row));
    refusesBodies("POST", resource.path());
    refusesBodies("PUT", path);
    client.get(path).is(200).says(row);
    client.delete(path).is(204);
  }

  private void refusesToCreate() {
    for (Field field : resource.creatable()) {
      for (JsonNode wrong : wrong(field)) {
        ObjectNode body = resource.full(3);
        body.set(EntityJson.key(field), wrong);
        refused(field, client.post(resource.path(), body));
      }
      if (EntityJson.isRequired(field)) {
        ObjectNode body = resource.full(3);
        body.remove(EntityJson.key(field));
        refused(field, client.post(resource.path(), body));
      }
    }
  }

  private void refusesToChange(String path) {
    for (Field field : resource.changeable()) {
      for (JsonNode wrong : wrong(field)) {
        refused(field, client.put(path, EntityJson.only(field, wrong)));
      }
    }
  }

  private static List<JsonNode> wrong(Field field) {
    List<JsonNode> wrong = new ArrayList<>(FieldValues.wrong(field));
    if (!field.nullable()) {
      wrong.add(JsonText.none());
    }
    return wrong;
  }

  /** Checks that the answer names the field, and does not repeat what was sent. */
  private static void refused(Field field, Reply reply) {
    JsonNode details = reply.is(422).json().path("detail");
    assertThat(details).as("%s", reply).isNotEmpty();
    for (JsonNode detail : details) {
      assertThat(detail.fieldNames()).toIterable().as("%s", reply).containsExactlyElementsOf(TOLD);
      assertThat(detail.path("loc").path(1).asText())
          .as("%s", reply)
          .isEqualTo(EntityJson.key(field));
    }
  }

  private void refusesBodies(String method, String path) {
    for (String body : List.of("", "{", "[]", "\"text\"", "7", "null", "{\"a\": \"\\ud800\", }")) {
      client.send(method, path, body).is(422);
    }
    byte[] notUtf8 = {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
    client.send(method, path, "application/json", notUtf8).is(400);
    client.send(method, path, "[".repeat(TOO_LARGE / 10)).is(400);
    client.send(method, path, "text/plain", "{}".getBytes(UTF_8)).is(422);
    client.send(method, path, "{\"a\": \"" + "x".repeat(TOO_LARGE) + "\"}").is(413);
    Reply other = client.send("PATCH", path, "{}").is(405);
    assertThat(other.header("Allow").split(", ")).as("%s", other).contains("GET", method);
  }

  private void refusesKeys() {
    for (String key : malformedKeys()) {
      everyMethod(resource.path() + "/" + key, 422);
    }
    everyMethod(resource.path(unknownKey()), 404);
  }

  private void everyMethod(String path, int status) {
    client.get(path).is(status);
    client.put(path, JsonText.object()).is(status);
    client.delete(path).is(status);
  }

  private List<String> malformedKeys() {
    return switch (resource.key().type()) {
      case UUID -> List.of("7", "zzz", "%00");
      case INTEGER -> List.of("a", "1.5", "9007199254740992", "9".repeat(5_000), "%00");
      default -> List.of("a%00b", "x".repeat(256));
    };
  }

  private JsonNode unknownKey() {
    return switch (resource.key().type()) {
      case INTEGER -> JsonText.read("9007199254740991");
      case UUID -> JsonText.text(new UUID(1, 2).toString());
      default -> JsonText.text("no such key");
    };
  }
}
