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
 * The life of an entity's rows: made, read, listed, changed, deleted. There are never more than two
 * at a time, since of a unique boolean there cannot be.
 */
final class RowsPart {
  private final Client client;
  private final Resource resource;

  /** The rows that were there before: of an entity that serves for login, the accounts. */
  private final List<JsonNode> strangers;

  RowsPart(Client client, Resource resource) {
    this.client = client;
    this.resource = resource;
    this.strangers = list();
  }

  void run() {
    JsonNode full = create(resource.full(0));
    JsonNode least = create(resource.least(1));
    assertThat(rows()).as("%s: list", resource).containsExactlyInAnyOrder(full, least);
    refusesDuplicates(full, least);
    delete(least);
    changesEachField(full);
    takesWhatItGave(full);
    keepsTheEdges(full);
    setsToNullWhatMayBeNull(full);
    delete(full);
    keysAtTheEdges();
    ignoresWhatIsNotItsOwn();
  }

  private JsonNode create(ObjectNode body) {
    Reply reply = client.post(resource.path(), body).is(201);
    reply.says(created(body, reply.json()));
    client.get(resource.path(resource.keyOf(reply.json()))).is(200).says(reply.json());
    return reply.json();
  }

  private ObjectNode created(ObjectNode sent, JsonNode got) {
    ObjectNode row = Json.object();
    for (Field field : resource.shown()) {
      JsonNode value = sent.get(field.name());
      boolean made = field.primaryKey() ? resource.makesKey() : value == null && field.isStamp();
      if (made) {
        row.set(field.name(), made(field, got.path(field.name())));
      } else {
        row.set(field.name(), value == null ? Json.none() : value);
      }
    }
    return row;
  }

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

  private List<JsonNode> list() {
    List<JsonNode> all = new ArrayList<>();
    client.get(resource.path()).is(200).json().forEach(all::add);
    assertThat(all).as("%s: list, by its key", resource).isSortedAccordingTo(byKey());
    return all;
  }

  private Comparator<JsonNode> byKey() {
    return resource.key().type() == FieldType.INTEGER
        ? Comparator.comparingLong(row -> resource.keyOf(row).asLong())
        : Comparator.comparing(row -> resource.keyOf(row).asText());
  }

  private List<JsonNode> rows() {
    List<JsonNode> rows = list();
    rows.removeAll(strangers);
    return rows;
  }

  private void refusesDuplicates(JsonNode one, JsonNode other) {
    if (!resource.makesKey()) {
      ObjectNode sameKey = resource.full(2);
      sameKey.set(resource.key().name(), resource.keyOf(one));
      client.post(resource.path(), sameKey).is(409);
    }
    for (Field field : resource.changeable()) {
      if (field.unique()) {
        JsonNode taken = one.path(field.name());
        ObjectNode body = resource.full(2);
        body.set(field.name(), taken);
        client.post(resource.path(), body).is(409);
        client.put(path(other), Resource.only(field, taken)).is(409);
      }
    }
    assertThat(rows()).as("%s: list", resource).containsExactlyInAnyOrder(one, other);
  }

  private void delete(JsonNode row) {
    assertThat(client.delete(path(row)).is(204).text()).isEmpty();
    client.get(path(row)).is(404);
    client.delete(path(row)).is(404);
    client.put(path(row), Json.object()).is(404);
    assertThat(rows()).as("%s: list", resource).doesNotContain(row);
  }

  private void changesEachField(JsonNode row) {
    change(row, Json.object());
    for (Field field : resource.changeable()) {
      change(row, Resource.only(field, Values.sample(field, 1)));
      change(row, Resource.only(field, Values.sample(field, 0)));
    }
  }

  /** Changes a row, and checks that nothing else changed but the time of the last change. */
  private void change(JsonNode row, ObjectNode body) {
    change(row, body, body);
  }

  private void change(JsonNode row, ObjectNode body, ObjectNode shown) {
    ObjectNode expected = client.get(path(row)).is(200).json().deepCopy();
    Reply reply = client.put(path(row), body).is(200);
    for (Field field : resource.shown()) {
      if (shown.has(field.name())) {
        expected.set(field.name(), shown.get(field.name()));
      } else if (field.isStamp() && field.name().equals("updated_at")) {
        expected.set(field.name(), made(field, reply.json().path(field.name())));
      }
    }
    reply.says(expected);
    client.get(path(row)).is(200).says(expected);
  }

  private void takesWhatItGave(JsonNode row) {
    JsonNode given = client.get(path(row)).is(200).json();
    client.put(path(row), given).is(200).says(given);
  }

  private void keepsTheEdges(JsonNode row) {
    for (Field field : resource.changeable()) {
      for (Sample edge : Values.edges(field)) {
        change(row, Resource.only(field, edge.sent()), Resource.only(field, edge.shown()));
      }
    }
  }

  private void setsToNullWhatMayBeNull(JsonNode row) {
    for (Field field : resource.changeable()) {
      if (field.nullable()) {
        change(row, Resource.only(field, Json.none()));
      }
    }
  }

  private void keysAtTheEdges() {
    if (!resource.makesKey()) {
      for (Sample edge : Values.edges(resource.key())) {
        ObjectNode body = resource.full(0);
        body.set(resource.key().name(), edge.sent());
        delete(create(body));
      }
    }
  }

  /** Ignores keys of a body that are none of a client's: unknown ones, and the primary key. */
  private void ignoresWhatIsNotItsOwn() {
    ObjectNode more = resource.full(0).put("no such field", 1);
    JsonNode another = Values.sample(resource.key(), 8);
    if (resource.makesKey()) {
      more.set(resource.key().name(), another);
    }
    JsonNode row = client.post(resource.path(), more).is(201).json();
    assertThat(row).as("%s", resource).isEqualTo(Json.plain(created(resource.full(0), row)));
    assertThat(resource.keyOf(row)).as("%s: key", resource).isNotEqualTo(another);
    change(row, Resource.only(resource.key(), another), Json.object());
    delete(row);
  }

  private String path(JsonNode row) {
    return resource.path(resource.keyOf(row));
  }
}
