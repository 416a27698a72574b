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
 * What the spec says of an entity's JSON: the keys that go in and those that come out.
 *
 * @param entity the entity
 * @param principal whether its rows are the accounts that log in
 */
record EntityJson(Entity entity, boolean principal) {
  private static final Field ADDED_PASSWORD =
      new Field("password", FieldType.STRING, false, true, false);

  /** Gives the resource of an entity of a spec. */
  static EntityJson of(Spec spec, Entity entity) {
    boolean principal = Principal.of(spec).filter(it -> it.entity().equals(entity)).isPresent();
    return new EntityJson(entity, principal);
  }

  /** Gives the path of all rows. */
  String path() {
    return "/" + entity.tableName();
  }

  /** Gives the path of one row. */
  String path(JsonNode key) {
    return path() + "/" + URLEncoder.encode(key.asText(), UTF_8).replace("+", "%20");
  }

  /** Gives the primary key. */
  Field key() {
    return entity.primaryKey();
  }

  /** Tells whether the server makes the key: every type of key but string. */
  boolean makesKey() {
    return key().type() != FieldType.STRING;
  }

  /** Gives the key of a row as it was answered. */
  JsonNode keyOf(JsonNode row) {
    return row.path(key().name());
  }

  /** Gives what POST takes. An account takes a password even where its entity has no such field. */
  List<Field> creatable() {
    List<Field> fields = new ArrayList<>(entity.fields());
    fields.removeIf(field -> field.primaryKey() && makesKey());
    if (principal && entity.password().isEmpty()) {
      fields.add(ADDED_PASSWORD);
    }
    return fields;
  }

  /** Gives what PUT takes: no key, and of an account no password. */
  List<Field> changeable() {
    return creatable().stream()
        .filter(field -> !field.primaryKey() && !(principal && field.isPassword()))
        .toList();
  }

  /** Gives what every answer shows: no password. */
  List<Field> shown() {
    return entity.fields().stream().filter(field -> !field.isPassword()).toList();
  }

  /** Tells whether POST must have the field. */
  static boolean isRequired(Field field) {
    return !field.nullable() && !field.isStamp();
  }

  /** Gives the key of a field in JSON: that of every password is password. */
  static String key(Field field) {
    return field.isPassword() ? "password" : field.name();
  }

  /** Gives the n-th row as POST takes it, with every field. */
  ObjectNode full(int n) {
    ObjectNode body = JsonText.object();
    creatable().forEach(field -> body.set(key(field), FieldValues.sample(field, n)));
    return body;
  }

  /** Gives the n-th row as POST takes it, without what may be left out. */
  ObjectNode least(int n) {
    ObjectNode body = full(n);
    creatable().stream()
        .filter(field -> !isRequired(field))
        .forEach(field -> body.remove(key(field)));
    return body;
  }

  /** Gives an object with this one value. */
  static ObjectNode only(Field field, JsonNode value) {
    ObjectNode body = JsonText.object();
    body.set(key(field), value);
    return body;
  }

  @Override
  public String toString() {
    return entity.name();
  }
}
