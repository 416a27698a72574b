package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plinth.spec.Field;
import dev.plinth.spec.FieldType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The rows of an entity behind its endpoints. Whatever is done to one is checked against what the
 * spec says: the answer at once, and what a later GET says.
 */
final class Rows {
  private final Client client;
  private final EntityJson resource;

  /** The rows that were there before: of an entity that serves for login, the accounts. */
  private final List<JsonNode> strangers;

  Rows(Client client, EntityJson resource) {
    this.client = client;
    this.resource = resource;
    this.strangers = list();
  }

  /** Gives the path of a row. */
  String path(JsonNode row) {
    return resource.path(resource.keyOf(row));
  }

  /** Checks that these rows are all there are. */
  void are(JsonNode... rows) {
    List<JsonNode> all = list();
    all.removeAll(strangers);
    assertThat(all).as("list of %s", resource).containsExactlyInAnyOrder(rows);
  }

  private List<JsonNode> list() {
    List<JsonNode> all = new ArrayList<>();
    client.get(resource.path()).is(200).json().forEach(all::add);
    assertThat(all).as("list of %s, by its key", resource).isSortedAccordingTo(byKey());
    return all;
  }

  private Comparator<JsonNode> byKey() {
    return resource.key().type() == FieldType.INTEGER
        ? Comparator.comparingLong(row -> resource.keyOf(row).asLong())
        : Comparator.comparing(row -> resource.keyOf(row).asText());
  }

  /** Makes a row. */
  JsonNode create(ObjectNode body) {
    return create(body, body);
  }

  /**
   * Makes a row.
   *
   * @param shown that part of the body which counts
   */
  JsonNode create(ObjectNode body, ObjectNode shown) {
    Reply reply = client.post(resource.path(), body).is(201);
    reply.says(created(shown, reply.json()));
    client.get(path(reply.json())).is(200).says(reply.json());
    return reply.json();
  }

  private ObjectNode created(ObjectNode sent, JsonNode got) {
    ObjectNode row = JsonText.object();
    for (Field field : resource.shown()) {
      JsonNode value = sent.get(field.name());
      if (value != null) {
        row.set(field.name(), value);
      } else if (field.primaryKey() || field.isStamp()) {
        row.set(field.name(), made(field, got.path(field.name())));
      } else {
        row.set(field.name(), JsonText.none());
      }
    }
    return row;
  }

  /** Checks a value that no client sent. */
  private JsonNode made(Field field, JsonNode value) {
    String what = resource + "." + field.name() + ", made by the server: " + value;
    switch (field.type()) {
      case INTEGER -> assertThat(value.isIntegralNumber()).as(what).isTrue();
      case UUID -> assertThat(UUID.fromString(value.asText())).as(what).hasToString(value.asText());
      case DATETIME -> {
        assertThat(value.asText()).as(what).endsWith("Z");
        assertThat(Instant.parse(value.asText()))
            .as(what)
            .isCloseTo(Instant.now(), within(5, ChronoUnit.MINUTES));
      }
      default -> throw new AssertionError(what);
    }
    return value;
  }

  /** Changes a row, and gives it as it is then. */
  JsonNode change(JsonNode row, ObjectNode body) {
    return change(row, body, body);
  }

  /**
   * Changes a row, and checks that nothing else changed but the time of the last change.
   *
   * @param row the row as it was
   * @param shown how the answer shows what was sent
   */
  JsonNode change(JsonNode row, ObjectNode body, ObjectNode shown) {
    ObjectNode expected = row.deepCopy();
    Reply reply = client.put(path(row), body).is(200);
    for (Field field : resource.shown()) {
      if (shown.has(field.name())) {
        expected.set(field.name(), shown.get(field.name()));
      } else if (field.isStamp() && field.name().equals("updated_at")) {
        expected.set(field.name(), made(field, reply.json().path(field.name())));
      }
    }
    reply.says(expected);
    return client.get(path(row)).is(200).says(expected).json();
  }

  /** Deletes a row: afterwards nothing finds it. */
  void delete(JsonNode row) {
    assertThat(client.delete(path(row)).is(204).text()).isEmpty();
    client.get(path(row)).is(404);
    client.delete(path(row)).is(404);
    client.put(path(row), JsonText.object()).is(404);
  }
}
