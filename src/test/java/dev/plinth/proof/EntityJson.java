package dev.plinth.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Field;
import dev.plinth.spec.FieldType;
import dev.plinth.spec.Principal;
import dev.plinth.spec.Spec;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;

/**
 * The JSON of an entity as the spec describes it: its paths, and the keys of requests and
 * responses.
 *
 * @param entity the entity
 * @param principal whether the entity is the principal, whose rows are accounts
 */
record EntityJson(Entity entity, boolean principal) {
  private static final Field ADDED_PASSWORD =
      new Field("password", FieldType.STRING, false, true, false);

  /** Returns the JSON of an entity of a spec. */
  static EntityJson of(Spec spec, Entity entity) {
    boolean principal = Principal.of(spec).filter(it -> it.entity().equals(entity)).isPresent();
    return new EntityJson(entity, principal);
  }

  /** Returns the path of all rows. */
  String path() {
    return "/" + entity.tableName();
  }

  /** Returns the path of one row. */
  String path(JsonNode key) {
    return path() + "/" + URLEncoder.encode(key.asText(), UTF_8).replace("+", "%20");
  }

  /** Returns the primary key. */
  Field key() {
    return entity.primaryKey();
  }

  /** Returns whether the server generates the primary key: any key except a string. */
  boolean hasGeneratedKey() {
    return key().type() != FieldType.STRING;
  }

  /** Returns the primary key of a row from a response. */
  JsonNode keyOf(JsonNode row) {
    return row.path(key().name());
  }

  /**
   * Returns the fields that POST accepts. A principal has a password even if its entity has no
   * password field.
   */
  List<Field> creatable() {
    List<Field> fields = new ArrayList<>(entity.fields());
    fields.removeIf(field -> field.primaryKey() && hasGeneratedKey());
    if (principal && entity.password().isEmpty()) {
      fields.add(ADDED_PASSWORD);
    }
    return fields;
  }

  /** Returns the fields that PUT accepts: not the key, and not the password of an account. */
  List<Field> changeable() {
    return creatable().stream()
        .filter(field -> !field.primaryKey() && !(principal && field.isPassword()))
        .toList();
  }

  /** Returns the fields of every response: all but the password. */
  List<Field> readable() {
    return entity.fields().stream().filter(field -> !field.isPassword()).toList();
  }

  /** Returns whether POST requires the field. */
  static boolean isRequired(Field field) {
    return !field.nullable() && !field.isTimestamp();
  }

  /** Returns the JSON key of a field; the key of every password is {@code password}. */
  static String key(Field field) {
    return field.isPassword() ? "password" : field.name();
  }

  /** Returns the n-th sample row for POST, with every field. */
  ObjectNode full(int n) {
    ObjectNode body = JsonText.object();
    creatable().forEach(field -> body.set(key(field), FieldValues.sample(field, n)));
    return body;
  }

  /** Returns the n-th sample row for POST, with required fields only. */
  ObjectNode minimal(int n) {
    ObjectNode body = full(n);
    creatable().stream()
        .filter(field -> !isRequired(field))
        .forEach(field -> body.remove(key(field)));
    return body;
  }

  /** Returns an object with one field. */
  static ObjectNode singleField(Field field, JsonNode value) {
    ObjectNode body = JsonText.object();
    body.set(key(field), value);
    return body;
  }

  @Override
  public String toString() {
    return entity.name();
  }
}
