package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Principal;
import dev.plinth.spec.Spec;

/** That nobody comes in without a good token. */
final class AuthenticationPart {
  private final Client client;
  private final Spec spec;

  AuthenticationPart(Client client, Spec spec) {
    this.client = client;
    this.spec = spec;
  }

  /** Knocks at every endpoint without a token, and at one with bad ones. */
  void run(Client member) {
    knocksAtEveryEndpoint(client);
    JsonNode account = member.get("/auth/me").is(200).json();
    String key = Principal.of(spec).map(it -> it.entity().primaryKey().name()).orElse("id");
    String sub = account.path(key).asText();
    // The forger knows his trade: with the right key and claims his token is taken.
    client.withToken(Forgery.perfect(sub)).get("/auth/me").is(200).says(account);
    Forgery.tokens(sub)
        .forEach((why, token) -> closed(why, client.withToken(token).get("/auth/me")));
    closed("another scheme", client.with("Authorization", "Basic YTpi").get("/auth/me"));
    closed("not ASCII", client.with("Authorization", "Bearer é").get("/auth/me"));
  }

  private void knocksAtEveryEndpoint(Client nobody) {
    closed("/auth/me", nobody.get("/auth/me"));
    closed("/auth/password", nobody.put("/auth/password", JsonText.object()));
    spec.entities().stream().filter(Entity::crud).forEach(it -> knock(nobody, it));
  }

  private void knock(Client nobody, Entity entity) {
    EntityJson resource = EntityJson.of(spec, entity);
    String one = resource.path(FieldValues.sample(resource.key(), 1));
    closed("create", nobody.post(resource.path(), resource.full(0)));
    closed("list", nobody.get(resource.path()));
    closed("get", nobody.get(one));
    closed("update", nobody.put(one, JsonText.object()));
    closed("delete", nobody.delete(one));
  }

  private static void closed(String why, Reply reply) {
    assertThat(reply.status()).as("%s: %s", why, reply).isEqualTo(401);
    assertThat(reply.header("WWW-Authenticate")).as("%s: %s", why, reply).startsWith("Bearer");
  }
}
