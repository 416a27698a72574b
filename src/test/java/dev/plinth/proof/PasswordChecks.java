package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The checks that the password of a row is stored as a hash with a new salt each time. */
final class PasswordChecks {
  private static final String BCRYPT = "\\$2b\\$12\\$[./A-Za-z0-9]{53}";

  private final Client client;
  private final EntityJson entityJson;
  private final DataSource database;
  private final RowOwners owners;

  PasswordChecks(Client client, EntityJson entityJson, DataSource database) {
    this.client = client;
    this.entityJson = entityJson;
    this.database = database;
    this.owners = new RowOwners(client, entityJson);
  }

  void run(Field password) throws SQLException {
    ObjectNode body = entityJson.full(0);
    JsonNode row = client.post(entityJson.path(), body).hasStatus(201).json();
    owners.add(body, row);
    String path = entityJson.path(entityJson.keyOf(row));
    String first = storedHash(row, password);
    assertThat(first).as("%s.%s", entityJson, password.name()).matches(BCRYPT);
    owners
        .of(row)
        .put(path, EntityJson.singleField(password, FieldValues.sample(password, 1)))
        .hasStatus(200);
    String second = storedHash(row, password);
    if (entityJson.principal()) {
      assertThat(second).as("PUT changes no password of an account").isEqualTo(first);
    } else {
      assertThat(second)
          .as("%s.%s", entityJson, password.name())
          .matches(BCRYPT)
          .isNotEqualTo(first);
    }
    owners.of(row).delete(path).hasStatus(204);
  }

  private String storedHash(JsonNode row, Field password) throws SQLException {
    Entity entity = entityJson.entity();
    // Names in a spec consist of letters, digits and underscores, and may be SQL keywords.
    String sql =
        "SELECT \"%s\" FROM \"%s\" WHERE \"%s\"::text = ?"
            .formatted(password.name(), entity.tableName(), entityJson.key().name());
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, entityJson.keyOf(row).asText());
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(rows.next()).as("%s is a row of %s", row, entity.tableName()).isTrue();
        return rows.getString(1);
      }
    }
  }
}
