package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plinth.spec.Field;
import java.util.List;

/**
 * The life of an entity's rows: made, read, listed, changed, deleted. There are never more than two
 * at a time, since of a unique boolean there cannot be.
 */
final class RowsPart {
  private static final int MANY = 12;

  private final Client client;
  private final EntityJson resource;
  private final Rows rows;

  RowsPart(Client client, EntityJson resource) {
    this.client = client;
    this.resource = resource;
    this.rows = new Rows(client, resource);
  }

  void run() {
    rows.are();
    JsonNode full = rows.create(resource.full(0));
    JsonNode least = rows.create(resource.least(1));
    rows.are(full, least);
    refusesDuplicates(full, least);
    rows.are(full, least);
    rows.delete(least);
    rows.are(full);
    JsonNode changed = changesEachField(full);
    changed = keepsTheEdges(changed);
    changed = setsToNullWhatMayBeNull(changed);
    client.put(rows.path(changed), changed).is(200).says(changed);
    rows.delete(changed);
    keysAtTheEdges();
    givesToOneOfMany();
    ignoresWhatIsNotItsOwn();
    rows.are();
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
        client.put(rows.path(other), EntityJson.only(field, taken)).is(409);
      }
    }
  }

  private JsonNode changesEachField(JsonNode row) {
    JsonNode changed = rows.change(row, JsonText.object());
    for (Field field : resource.changeable()) {
      changed = rows.change(changed, EntityJson.only(field, FieldValues.sample(field, 1)));
      changed = rows.change(changed, EntityJson.only(field, FieldValues.sample(field, 0)));
    }
    // Whatever was given may be sent back.
    client.put(rows.path(changed), changed).is(200).says(changed);
    return changed;
  }

  private JsonNode keepsTheEdges(JsonNode row) {
    JsonNode changed = row;
    for (Field field : resource.changeable()) {
      for (AcceptedValue edge : FieldValues.edges(field)) {
        ObjectNode shown = EntityJson.only(field, edge.shown());
        changed = rows.change(changed, EntityJson.only(field, edge.sent()), shown);
      }
    }
    return changed;
  }

  private JsonNode setsToNullWhatMayBeNull(JsonNode row) {
    JsonNode changed = row;
    for (Field field : resource.changeable()) {
      if (field.nullable()) {
        changed = rows.change(changed, EntityJson.only(field, JsonText.none()));
      }
    }
    return changed;
  }

  private void keysAtTheEdges() {
    if (!resource.makesKey()) {
      for (AcceptedValue edge : FieldValues.edges(resource.key())) {
        ObjectNode body = resource.full(0);
        body.set(resource.key().name(), edge.sent());
        rows.delete(rows.create(body));
      }
    }
  }

  /** Of many who ask at once for what there can be only one of, one gets it. */
  private void givesToOneOfMany() {
    boolean unique = !resource.makesKey() || resource.changeable().stream().anyMatch(Field::unique);
    boolean slow = resource.creatable().stream().anyMatch(Field::isPassword);
    if (unique && !slow) {
      String body = JsonText.write(resource.full(0));
      List<Integer> statuses = client.sendAtOnce(MANY, "POST", resource.path(), body);
      assertThat(statuses).as("%s", resource).containsOnlyOnce(201).containsOnly(201, 409);
      client.get(resource.path()).json().forEach(rows::delete);
    }
  }

  /** Ignores keys of a body that are none of a client's: unknown ones, and the primary key. */
  private void ignoresWhatIsNotItsOwn() {
    ObjectNode body = resource.full(0).put("no such field", 1);
    JsonNode another = FieldValues.sample(resource.key(), 8);
    if (resource.makesKey()) {
      body.set(resource.key().name(), another);
    }
    JsonNode row = rows.create(body, resource.full(0));
    assertThat(resource.keyOf(row)).as("key of %s", resource).isNotEqualTo(another);
    rows.change(row, EntityJson.only(resource.key(), another), JsonText.object());
    rows.delete(row);
  }
}
