package dev.plinth.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plinth.spec.Principal;
import dev.plinth.spec.Spec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Registering, logging in, and changing one's own password. */
final class AccountPart {
  private static final String PASSWORD = "correct horse";
  private static final String NEW_PASSWORD = "battery staple ☃";
  private static final int ACCOUNT = 7;

  private final Client client;
  private final Spec spec;
  private final Optional<Principal> principal;
  private final String login;

  AccountPart(Client client, Spec spec) {
    this.client = client;
    this.spec = spec;
    this.principal = Principal.of(spec);
    this.login = principal.map(it -> it.login().name()).orElse("email");
  }

  /** Gives a client that has logged in. */
  Client run() {
    JsonNode account = registers();
    refusesToRegister();
    refusesToLogIn(name());
    Client member = client.withToken(logIn(name(), PASSWORD, account));
    member.get("/auth/me").is(200).says(account);
    changesPassword(member, account);
    principal
        .map(it -> EntityJson.of(spec, it.entity()))
        .filter(users -> users.entity().crud())
        .ifPresent(users -> accountsAreRows(member, users));
    return member;
  }

  private JsonNode registers() {
    Reply reply = client.post("/auth/register", registration()).is(201);
    JsonNode account = reply.json();
    ObjectNode expected = JsonText.object();
    if (principal.isPresent()) {
      EntityJson users = EntityJson.of(spec, principal.get().entity());
      users.shown().forEach(field -> expected.set(field.name(), registration().get(field.name())));
      expected.set(users.key().name(), users.keyOf(account));
    } else {
      expected.put(login, name());
      expected.set("id", account.path("id"));
    }
    reply.says(expected);
    client.post("/auth/register", registration()).is(409);
    return account;
  }

  /** Gives what registers an account. */
  ObjectNode registration() {
    ObjectNode body =
        principal
            .map(it -> EntityJson.of(spec, it.entity()).full(ACCOUNT))
            .orElseGet(() -> JsonText.object().put(login, "someone@example.test"));
    return body.put("password", PASSWORD);
  }

  private String name() {
    return registration().path(login).asText();
  }

  private void refusesToRegister() {
    for (String password : new String[] {"1234567", "☃".repeat(25)}) {
      client.post("/auth/register", registration().put("password", password)).is(422);
    }
    for (String key : new String[] {"password", login}) {
      ObjectNode body = registration();
      body.remove(key);
      client.post("/auth/register", body).is(422);
      client.post("/auth/register", registration().putNull(key)).is(422);
    }
    client.post("/auth/register", JsonText.text("x")).is(422);
  }

  private void refusesToLogIn(String name) {
    refusesLogin(name, "wrong horse");
    refusesLogin(name, "☃".repeat(25));
    refusesLogin("nobody", PASSWORD);
    client.postForm("/auth/token", Map.of("username", "\0", "password", PASSWORD)).is(422);
    client.postForm("/auth/token", Map.of("username", name)).is(422);
    client.post("/auth/token", registration()).is(422);
  }

  private void refusesLogin(String name, String password) {
    Reply reply = client.postForm("/auth/token", Map.of("username", name, "password", password));
    assertThat(reply.is(401).header("WWW-Authenticate")).as("%s", reply).startsWith("Bearer");
  }

  /** Logs in and checks what the token says: whose it is, and for how long. */
  private String logIn(String name, String password, JsonNode account) {
    Reply reply = client.postForm("/auth/token", Map.of("username", name, "password", password));
    assertThat(reply.is(200).json().path("token_type").asText()).isEqualTo("bearer");
    String token = reply.json().path("access_token").asText();
    byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    JsonNode claims = JsonText.read(new String(payload, UTF_8));
    long seconds = claims.path("exp").asLong() - claims.path("iat").asLong();
    assertThat(seconds).as("%s", claims).isEqualTo(60L * spec.auth().accessTokenExpiryMinutes());
    String key = principal.map(it -> it.entity().primaryKey().name()).orElse("id");
    assertThat(claims.path("sub").textValue()).as("sub").isEqualTo(account.path(key).asText());
    return token;
  }

  private void changesPassword(Client member, JsonNode account) {
    member.put("/auth/password", change("wrong horse", NEW_PASSWORD)).is(403);
    member.put("/auth/password", change(PASSWORD, "☃".repeat(25))).is(422);
    member.put("/auth/password", JsonText.object()).is(422);
    logIn(name(), PASSWORD, account);
    assertThat(member.put("/auth/password", change(PASSWORD, NEW_PASSWORD)).is(204).text())
        .isEmpty();
    refusesLogin(name(), PASSWORD);
    String token = logIn(name(), NEW_PASSWORD, account);
    JsonNode me = client.withToken(token).get("/auth/me").is(200).json();
    member.get("/auth/me").is(200).says(me);
  }

  private static ObjectNode change(String current, String next) {
    return JsonText.object().put("current_password", current).put("new_password", next);
  }

  /** An account made as a row logs in with the password it got, and with none without one. */
  private void accountsAreRows(Client member, EntityJson users) {
    ObjectNode body = users.full(6).put("password", PASSWORD);
    String name = body.path(login).asText();
    JsonNode row = member.post(users.path(), body).is(201).json();
    String path = users.path(users.keyOf(row));
    Client other = client.withToken(logIn(name, PASSWORD, row));
    member.put(path, JsonText.object().put("password", NEW_PASSWORD)).is(200);
    refusesLogin(name, NEW_PASSWORD);
    member.delete(path).is(204);
    other.get("/auth/me").is(401);
    refusesLogin(name, PASSWORD);
    if (users.entity().password().filter(EntityJson::isRequired).isEmpty()) {
      path = users.path(users.keyOf(member.post(users.path(), users.least(6)).is(201).json()));
      refusesLogin(name, PASSWORD);
      member.delete(path).is(204);
    }
  }
}
