package dev.plinth.project.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.review.ApprovedSpecs;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionIdTest {
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
  void changesWithTheTables(String old, String replacement) throws IOException {
    String changed = SPEC.replace(old, replacement);
    assertThat(changed).isNotEqualTo(SPEC);
    assertThat(revision(changed)).isNotEqualTo(revision(SPEC));
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
  void doesNotChangeWithAnythingElse(String old, String replacement) throws IOException {
    String changed = SPEC.replace(old, replacement);
    assertThat(changed).isNotEqualTo(SPEC);
    assertThat(revision(changed)).isEqualTo(revision(SPEC));
  }

  @Test
  void changesIfUserIsThePrincipal() throws IOException {
    String entity = SPEC.replace("Product", "User").replace("float", "string");
    String principal = entity.replace("\"unique\": false", "\"unique\": true");
    String withoutAuth = principal.replace("\"enabled\": true", "\"enabled\": false");
    assertThat(revision(principal)).isNotEqualTo(revision(withoutAuth));
    assertThat(revision(principal)).isNotEqualTo(revision(entity));
  }

  @Test
  void isStableAcrossVersions() throws IOException {
    assertThat(revision(SPEC)).isEqualTo("b897e96d8f8b");
  }

  private static String revision(String spec) throws IOException {
    return RevisionId.of(Backend.of(ApprovedSpecs.of(spec).spec()).storedTables());
  }
}
