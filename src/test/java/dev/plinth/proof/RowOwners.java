package dev.plinth.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plinth.spec.Principal;
import java.util.HashMap;
import java.util.Map;

/**
 * The clients that may change the rows of an entity. An account that can log in may only be changed
 * by itself; every other row may be changed by any account.
 */
final class RowOwners {
  private final Client client;
  private final EntityJson entityJson;
  private final Map<JsonNode, Client> accounts = new HashMap<>();

  RowOwners(Client client, EntityJson entityJson) {
    this.client = client;
    this.entityJson = entityJson;
  }

  /** Returns the client that may change a row. */
  Client of(JsonNode row) {
    return accounts.getOrDefault(entityJson.keyOf(row), client);
  }

  /** Logs in as an account that was created by a body with a password. */
  void add(ObjectNode body, JsonNode row) {
    if (entityJson.principal() && body.path("password").isTextual()) {
      String login = Principal.of(entityJson.entity()).orElseThrow().login().name();
      Map<String, String> form =
          Map.of("username", body.path(login).asText(), "password", body.path("password").asText());
      JsonNode token = client.postForm("/auth/token", form).hasStatus(200).json();
      accounts.put(entityJson.keyOf(row), client.withToken(token.path("access_token").asText()));
    }
  }
}
