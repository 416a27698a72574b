package dev.plinth.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Field;
import dev.plinth.spec.Spec;
import java.util.ArrayList;
import java.util.List;

/** Attacks with values at and beyond the limits of the seven types, each in a valid row. */
final class ValueAttacks {
  private static final int HALF_A_MEGABYTE = 500_000;

  private final Spec spec;
  private final List<Attack> all = new ArrayList<>();

  ValueAttacks(Spec spec) {
    this.spec = spec;
  }

  List<Attack> all() {
    strings();
    integers();
    floats();
    datetimes();
    others();
    return all;
  }

  private void strings() {
    value("string_value", "\"a\\u0000b\"", 422);
    value("string_value", "\"\\ud800\"", 422);
    value("string_value", "\"\\udc00\\ud800\"", 422);
    value("string_value", "\"\\ud83d\\ude00\\u202e\\ufffe\\u2028\"", 201);
    value("string_value", quoted("x", 300), 422);
    value("string_value", quoted("😀", 255), 201);
    value("string_value", "\"'; DROP TABLE plains; --\"", 201);
    value("string_value", "\"$1 %s :x {0} \\\\\"", 201);
    value("string_value", "7", 422);
    value("text_value", "\"a\\u0000b\"", 422);
    value("text_value", "\"\\ud800\"", 422);
    value("text_value", quoted("x", HALF_A_MEGABYTE), 201);
    value("text_value", quoted("x", 4 * HALF_A_MEGABYTE), 413);
    value("uniques", "text_value", quoted("x", HALF_A_MEGABYTE), 422);
    value("uniques", "text_value", quoted("é", 1_301), 422);
  }

  private void integers() {
    value("integer_value", "9007199254740991", 201);
    value("integer_value", "9007199254740992", 422);
    value("integer_value", "-9223372036854775809", 422);
    value("integer_value", "1e400", 422);
    value("integer_value", "1" + "0".repeat(400), 422);
    value("integer_value", "9".repeat(5_000), 400);
    value("integer_value", "NaN", 422);
    value("integer_value", "-Infinity", 422);
    value("integer_value", "1.5", 422);
    value("integer_value", "2.0", 201);
    value("integer_value", "-0.0", 201);
    value("integer_value", "true", 422);
    value("integer_value", "\"1\"", 422);
  }

  private void floats() {
    value("float_value", "NaN", 422);
    value("float_value", "Infinity", 422);
    value("float_value", "-Infinity", 422);
    value("float_value", "1e400", 422);
    value("float_value", "1" + "0".repeat(400), 422);
    value("float_value", "9".repeat(5_000), 400);
    value("float_value", "1e-400", 201);
    value("float_value", "-0.0", 201);
    value("float_value", "true", 422);
    value("float_value", "\"1.5\"", 422);
  }

  private void datetimes() {
    datetimes(201, "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z", "2026-01-31T12:00:00");
    datetimes(201, "2026-01-31", "2026-01-31T00:00:00-00:00", "2026-01-31T00:00:00+23:59");
    datetimes(201, "0001-01-01T00:00:00-14:00", "9999-12-31T23:00:00+14:00");
    datetimes(422, "9999-12-31T23:00:00-14:00", "0001-01-01T00:00:00+14:00");
    datetimes(422, "0000-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "-2026-01-01T00:00:00Z");
    datetimes(422, "2026-02-29", "2026-12-31T23:59:60Z", "2026-01-01T24:00:00Z", "2026-W01-1");
    datetimes(422, "2026-01-01T00:00:00+24:00", " 2026-01-01T00:00:00Z", "٢٠٢٦-01-01T00:00:00Z");
    datetimes(422, "1700000000", "5", "", "now", "infinity", "2026-01-01T00:00:00\\ud800");
    value("datetime_value", "1700000000", 422);
    value("datetime_value", "1e400", 422);
    value("datetime_value", "NaN", 422);
    value("datetime_value", "9".repeat(5_000), 400);
    value("datetime_value", "true", 422);
  }

  private void datetimes(int expected, String... texts) {
    for (String text : texts) {
      value("datetime_value", "\"" + text + "\"", expected);
    }
  }

  private void others() {
    for (String invalid : List.of("1", "0", "\"true\"", "null", "NaN", "[]")) {
      value("boolean_value", invalid, 422);
    }
    for (String invalid :
        List.of("7", "\"\"", "\"\\ud800\"", "\"a\\u0000\"", "NaN", "null", "{}")) {
      value("uuid_value", invalid, 422);
    }
    value("uuid_value", "\"00000000-0000-4000-8000-00000000000١\"", 422);
    value("uuid_value", quoted("0", HALF_A_MEGABYTE), 422);
    // Unknown keys are ignored whatever their value; rejected values are not repeated.
    value("no such field", "1e400", 201);
    value("no such field", "\"\\ud800\\u0000\"", 201);
    all.add(Attack.of("POST", "/plains", "{\"a\": \"\\ud800\", \"float_value\": NaN}", 422));
    all.add(Attack.of("POST", "/plains", "{\"float_value\": [NaN, Infinity, 1e400]}", 422));
  }

  private void value(String field, String json, int expected) {
    value("plains", field, json, expected);
  }

  private void value(String table, String field, String json, int expected) {
    ObjectNode body = JsonText.object();
    for (Field other : entity(table).fields()) {
      if (!other.primaryKey()) {
        body.set(other.name(), FieldValues.sample(other, 1));
      }
    }
    body.set(field, JsonText.raw(json));
    all.add(
        Attack.of("POST", "/" + table, JsonText.write(body), expected)
            .named(table + "." + field + " = " + json));
  }

  private Entity entity(String table) {
    return spec.entities().stream()
        .filter(it -> it.tableName().equals(table))
        .findFirst()
        .orElseThrow();
  }

  private static String quoted(String text, int times) {
    return "\"" + text.repeat(times) + "\"";
  }
}
