package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plinth.spec.Field;
import java.util.List;

/**
 * The checks that rows of an entity can be created, read, listed, changed and deleted. There are at
 * most two rows at a time, since a unique boolean has only two values.
 */
final class RowChecks {
  private static final int CONCURRENT_REQUESTS = 12;

  private final Client client;
  private final EntityJson entityJson;
  private final Rows rows;

  RowChecks(Client client, EntityJson entityJson) {
    this.client = client;
    this.entityJson = entityJson;
    this.rows = new Rows(client, entityJson);
  }

  void run() {
    rows.assertExactly();
    JsonNode full = rows.create(entityJson.full(0));
    JsonNode minimal = rows.create(entityJson.minimal(1));
    rows.assertExactly(full, minimal);
    refusesDuplicates(full, minimal);
    rows.assertExactly(full, minimal);
    rows.delete(minimal);
    rows.assertExactly(full);
    JsonNode changed = changesEachField(full);
    changed = acceptsEdgeValues(changed);
    changed = setsNullableFieldsToNull(changed);
    rows.put(changed, changed).hasStatus(200).hasBody(changed);
    rows.delete(changed);
    acceptsEdgeValuesAsKeys();
    createsUniqueRowsOnlyOnce();
    ignoresUnknownAndGeneratedKeys();
    rows.assertExactly();
  }

  private void refusesDuplicates(JsonNode row, JsonNode other) {
    if (!entityJson.hasGeneratedKey()) {
      ObjectNode sameKey = entityJson.full(2);
      sameKey.set(entityJson.key().name(), entityJson.keyOf(row));
      client.post(entityJson.path(), sameKey).hasStatus(409);
    }
    for (Field field : entityJson.changeable()) {
      if (field.unique()) {
        JsonNode taken = row.path(field.name());
        ObjectNode body = entityJson.full(2);
        body.set(field.name(), taken);
        client.post(entityJson.path(), body).hasStatus(409);
        rows.put(other, EntityJson.singleField(field, taken)).hasStatus(409);
      }
    }
  }

  private JsonNode changesEachField(JsonNode row) {
    JsonNode changed = rows.change(row, JsonText.object());
    for (Field field : entityJson.changeable()) {
      changed = rows.change(changed, EntityJson.singleField(field, FieldValues.sample(field, 1)));
      changed = rows.change(changed, EntityJson.singleField(field, FieldValues.sample(field, 0)));
    }
    // A client may send back the row that it received.
    rows.put(changed, changed).hasStatus(200).hasBody(changed);
    return changed;
  }

  private JsonNode acceptsEdgeValues(JsonNode row) {
    JsonNode changed = row;
    for (Field field : entityJson.changeable()) {
      for (AcceptedValue edge : FieldValues.edgeValues(field)) {
        ObjectNode returned = EntityJson.singleField(field, edge.returned());
        changed = rows.change(changed, EntityJson.singleField(field, edge.sent()), returned);
      }
    }
    return changed;
  }

  private JsonNode setsNullableFieldsToNull(JsonNode row) {
    JsonNode changed = row;
    for (Field field : entityJson.changeable()) {
      if (field.nullable()) {
        changed = rows.change(changed, EntityJson.singleField(field, JsonText.nullValue()));
      }
    }
    return changed;
  }

  private void acceptsEdgeValuesAsKeys() {
    if (!entityJson.hasGeneratedKey()) {
      for (AcceptedValue edge : FieldValues.edgeValues(entityJson.key())) {
        ObjectNode body = entityJson.full(0);
        body.set(entityJson.key().name(), edge.sent());
        rows.delete(rows.create(body));
      }
    }
  }

  /** Checks that only one of many concurrent requests creates a row with a unique value. */
  private void createsUniqueRowsOnlyOnce() {
    boolean unique =
        !entityJson.hasGeneratedKey() || entityJson.changeable().stream().anyMatch(Field::unique);
    boolean slow = entityJson.creatable().stream().anyMatch(Field::isPassword);
    if (unique && !slow) {
      String body = JsonText.write(entityJson.full(0));
      List<Integer> statuses =
          client.sendConcurrently(CONCURRENT_REQUESTS, "POST", entityJson.path(), body);
      assertThat(statuses).as("%s", entityJson).containsOnlyOnce(201).containsOnly(201, 409);
      client.get(entityJson.path()).json().forEach(rows::delete);
    }
  }

  /** Checks that unknown keys and a generated primary key in a body are ignored. */
  private void ignoresUnknownAndGeneratedKeys() {
    ObjectNode body = entityJson.full(0).put("no such field", 1);
    JsonNode another = FieldValues.sample(entityJson.key(), 8);
    if (entityJson.hasGeneratedKey()) {
      body.set(entityJson.key().name(), another);
    }
    JsonNode row = rows.create(body, entityJson.full(0));
    assertThat(entityJson.keyOf(row)).as("key of %s", entityJson).isNotEqualTo(another);
    rows.change(row, EntityJson.singleField(entityJson.key(), another), JsonText.object());
    rows.delete(row);
  }
}
