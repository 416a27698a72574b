package dev.plinth.project.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.project.backend.Backend;
import dev.plinth.project.schema.ColumnSchema.Filled;
import dev.plinth.review.ApprovedSpecs;
import dev.plinth.spec.FieldType;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
  private static final String SPEC =
      """
      {"spec_version": "1.0", "project_name": "Shop", "description": "old",
       "database": {"type": "postgres", "version": "15"},
       "auth": {"enabled": true, "type": "jwt", "access_token_expiry_minutes": 30},
       "entities": [
         {"name": "Product", "table_name": "products", "crud": true, "fields": [
           {"name": "id", "type": "uuid", "primary_key": true},
           {"name": "price", "type": "float", "nullable": false, "unique": false}]},
         {"name": "Order", "table_name": "orders", "fields": [
           {"name": "id", "type": "uuid", "primary_key": true}]}]}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "products|wares",
        "price|cost",
        "float|integer",
        "\"nullable\": false|\"nullable\": true",
        "\"unique\": false|\"unique\": true",
        "uuid|integer",
        "\"enabled\": true|\"enabled\": false",
        "\"price\", \"type\": \"float\"|\"created_at\", \"type\": \"datetime\""
      })
  void idChangesWithTheTables(String old, String replacement) throws IOException {
    String changed = SPEC.replace(old, replacement);
    assertThat(changed).isNotEqualTo(SPEC);
    assertThat(id(changed)).isNotEqualTo(id(SPEC));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "old|new",
        "Shop|Store",
        "\"crud\": true|\"crud\": false",
        "30|60",
        "Product|Ware",
      })
  void idDoesNotChangeWithAnythingElse(String old, String replacement) throws IOException {
    String changed = SPEC.replace(old, replacement);
    assertThat(changed).isNotEqualTo(SPEC);
    assertThat(id(changed)).isEqualTo(id(SPEC));
  }

  @Test
  void idChangesIfUserIsThePrincipal() throws IOException {
    String entity = SPEC.replace("Product", "User").replace("float", "string");
    String principal = entity.replace("\"unique\": false", "\"unique\": true");
    String withoutAuth = principal.replace("\"enabled\": true", "\"enabled\": false");
    assertThat(id(principal)).isNotEqualTo(id(withoutAuth));
    assertThat(id(principal)).isNotEqualTo(id(entity));
  }

  @Test
  void idChangesWithAnythingThatIsCreated() {
    ColumnSchema key = new ColumnSchema("id", FieldType.INTEGER, false, false, Filled.NOTHING);
    ColumnSchema code = new ColumnSchema("code", FieldType.INTEGER, false, false, Filled.NOTHING);
    IndexSchema index = new IndexSchema("ix", "code", false);
    String id = id("id", List.of(), key, code);
    assertThat(
            List.of(
                id("code", List.of(), key, code),
                id("id", List.of(index), key, code),
                id("id", List.of(new IndexSchema("ix", "code", true)), key, code),
                id("id", List.of(new IndexSchema("ix", "lower(code)", false)), key, code),
                id("id", List.of(new IndexSchema("iy", "code", false)), key, code),
                id("id", List.of(), withFilled(key, Filled.IDENTITY), code),
                id("id", List.of(), withFilled(key, Filled.NOW), code),
                id("id", List.of(), withFilled(key, Filled.RANDOM_UUID), code)))
        .doesNotHaveDuplicates()
        .doesNotContain(id);
    assertThat(id("id", List.of(), code, key)).isEqualTo(id);
  }

  @Test
  void idAfterAnotherDiffersFromThePlainId() throws IOException {
    Schema schema = Schema.of(Backend.of(ApprovedSpecs.of(SPEC).spec()));
    assertThat(schema.idAfter("0123456789ab"))
        .matches("[0-9a-f]{12}")
        .isNotEqualTo(schema.id())
        .isNotEqualTo(schema.idAfter("ba9876543210"))
        .isEqualTo(schema.idAfter("0123456789ab"));
  }

  private static String id(String key, List<IndexSchema> indexes, ColumnSchema... columns) {
    return new Schema(List.of(new TableSchema("t", List.of(columns), key, indexes))).id();
  }

  private static ColumnSchema withFilled(ColumnSchema column, Filled filled) {
    return new ColumnSchema(
        column.name(), column.type(), column.nullable(), column.unique(), filled);
  }

  @Test
  void idIsStableAcrossVersions() throws IOException {
    assertThat(id(SPEC)).isEqualTo("77aba5f0dea0");
  }

  private static String id(String spec) throws IOException {
    return Schema.of(Backend.of(ApprovedSpecs.of(spec).spec())).id();
  }
}
