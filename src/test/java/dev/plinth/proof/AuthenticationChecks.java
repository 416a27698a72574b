package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Spec;

/** The checks that no request is served without a valid access token. */
final class AuthenticationChecks {
  private final Client client;
  private final Spec spec;

  AuthenticationChecks(Client client, Spec spec) {
    this.client = client;
    this.spec = spec;
  }

  /** Requests every endpoint without a token, and one endpoint with invalid tokens. */
  void run(String token) {
    requestsEveryEndpoint(client);
    JsonNode account = client.withToken(token).get("/auth/me").hasStatus(200).json();
    TestTokens tokens = TestTokens.of(token);
    // A valid token of the test must be accepted; otherwise the forged tokens below would be
    // rejected for the wrong reason.
    client.withToken(tokens.valid()).get("/auth/me").hasStatus(200).hasBody(account);
    tokens
        .forged()
        .forEach(
            (reason, forged) ->
                assertUnauthorized(reason, client.withToken(forged).get("/auth/me")));
    assertUnauthorized(
        "another scheme", client.withHeader("Authorization", "Basic YTpi").get("/auth/me"));
    assertUnauthorized("not ASCII", client.withHeader("Authorization", "Bearer é").get("/auth/me"));
  }

  private void requestsEveryEndpoint(Client anonymous) {
    assertUnauthorized("/auth/me", anonymous.get("/auth/me"));
    assertUnauthorized("/auth/password", anonymous.put("/auth/password", JsonText.object()));
    spec.entities().stream().filter(Entity::crud).forEach(it -> requestEndpointsOf(anonymous, it));
  }

  private void requestEndpointsOf(Client anonymous, Entity entity) {
    EntityJson entityJson = EntityJson.of(spec, entity);
    String row = entityJson.path(FieldValues.sample(entityJson.key(), 1));
    assertUnauthorized("create", anonymous.post(entityJson.path(), entityJson.full(0)));
    assertUnauthorized("list", anonymous.get(entityJson.path()));
    assertUnauthorized("get", anonymous.get(row));
    assertUnauthorized("update", anonymous.put(row, JsonText.object()));
    assertUnauthorized("delete", anonymous.delete(row));
  }

  private static void assertUnauthorized(String reason, Reply reply) {
    assertThat(reply.status()).as("%s: %s", reason, reply).isEqualTo(401);
    assertThat(reply.header("WWW-Authenticate")).as("%s: %s", reason, reply).startsWith("Bearer");
  }
}
