package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** That the password of a row is stored as a hash, each time a new one. */
final class PasswordPart {
  private static final String BCRYPT = "\\$2b\\$12\\$[./A-Za-z0-9]{53}";

  private final Client client;
  private final EntityJson resource;
  private final DataSource database;

  PasswordPart(Client client, EntityJson resource, DataSource database) {
    this.client = client;
    this.resource = resource;
    this.database = database;
  }

  void run(Field password) throws SQLException {
    JsonNode row = client.post(resource.path(), resource.full(0)).is(201).json();
    String path = resource.path(resource.keyOf(row));
    String first = stored(row, password);
    assertThat(first).as("%s.%s", resource, password.name()).matches(BCRYPT);
    client.put(path, EntityJson.only(password, FieldValues.sample(password, 1))).is(200);
    String second = stored(row, password);
    if (resource.principal()) {
      assertThat(second).as("only its owner changes a password").isEqualTo(first);
    } else {
      assertThat(second).as("%s.%s", resource, password.name()).matches(BCRYPT).isNotEqualTo(first);
    }
    client.delete(path).is(204);
  }

  private String stored(JsonNode row, Field password) throws SQLException {
    Entity entity = resource.entity();
    // Names of a spec are letters, digits and underscores, and may be words of SQL.
    String sql =
        "SELECT \"%s\" FROM \"%s\" WHERE \"%s\"::text = ?"
            .formatted(password.name(), entity.tableName(), resource.key().name());
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, resource.keyOf(row).asText());
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(rows.next()).as("%s is a row of %s", row, entity.tableName()).isTrue();
        return rows.getString(1);
      }
    }
  }
}
