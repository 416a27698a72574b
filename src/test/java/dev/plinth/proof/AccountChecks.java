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

/** The checks of registration, login and password changes. */
final class AccountChecks {
  private static final String PASSWORD = "correct horse";
  private static final String NEW_PASSWORD = "battery staple ☃";
  private static final int ACCOUNT = 7;

  private final Client client;
  private final Spec spec;
  private final Optional<Principal> principal;
  private final String login;

  AccountChecks(Client client, Spec spec) {
    this.client = client;
    this.spec = spec;
    this.principal = Principal.of(spec);
    this.login = principal.map(it -> it.login().name()).orElse("email");
  }

  /** Runs the checks and returns a client that is logged in. */
  Client run() {
    JsonNode account = register();
    refusesToRegister();
    refusesToLogIn(loginName());
    Client authenticated = client.withToken(logIn(loginName(), PASSWORD, account));
    authenticated.get("/auth/me").hasStatus(200).hasBody(account);
    changesPassword(authenticated, account);
    principal
        .map(it -> EntityJson.of(spec, it.entity()))
        .filter(users -> users.entity().crud())
        .ifPresent(users -> rowsAreAccounts(authenticated, users));
    return authenticated;
  }

  private JsonNode register() {
    Reply reply = client.post("/auth/register", registration()).hasStatus(201);
    JsonNode account = reply.json();
    ObjectNode expected = JsonText.object();
    if (principal.isPresent()) {
      EntityJson users = EntityJson.of(spec, principal.get().entity());
      users
          .readable()
          .forEach(field -> expected.set(field.name(), registration().get(field.name())));
      expected.set(users.key().name(), users.keyOf(account));
    } else {
      expected.put(login, loginName());
      expected.set("id", account.path("id"));
    }
    reply.hasBody(expected);
    client.post("/auth/register", registration()).hasStatus(409);
    return account;
  }

  /** Returns the body of a valid registration. */
  ObjectNode registration() {
    ObjectNode body =
        principal
            .map(it -> EntityJson.of(spec, it.entity()).full(ACCOUNT))
            .orElseGet(() -> JsonText.object().put(login, "someone@example.test"));
    return body.put("password", PASSWORD);
  }

  private String loginName() {
    return registration().path(login).asText();
  }

  private void refusesToRegister() {
    for (String password : new String[] {"1234567", "☃".repeat(25)}) {
      client.post("/auth/register", registration().put("password", password)).hasStatus(422);
    }
    for (String key : new String[] {"password", login}) {
      ObjectNode body = registration();
      body.remove(key);
      client.post("/auth/register", body).hasStatus(422);
      client.post("/auth/register", registration().putNull(key)).hasStatus(422);
    }
    client.post("/auth/register", JsonText.text("x")).hasStatus(422);
  }

  private void refusesToLogIn(String name) {
    refusesLogin(name, "wrong horse");
    refusesLogin(name, "☃".repeat(25));
    refusesLogin("nobody", PASSWORD);
    client.postForm("/auth/token", Map.of("username", "\0", "password", PASSWORD)).hasStatus(422);
    client.postForm("/auth/token", Map.of("username", name)).hasStatus(422);
    client.post("/auth/token", registration()).hasStatus(422);
  }

  private void refusesLogin(String name, String password) {
    Reply reply = client.postForm("/auth/token", Map.of("username", name, "password", password));
    assertThat(reply.hasStatus(401).header("WWW-Authenticate"))
        .as("%s", reply)
        .startsWith("Bearer");
  }

  /** Logs in, checks the account and the lifetime in the token, and returns the token. */
  private String logIn(String name, String password, JsonNode account) {
    Reply reply = client.postForm("/auth/token", Map.of("username", name, "password", password));
    assertThat(reply.hasStatus(200).json().path("token_type").asText()).isEqualTo("bearer");
    String token = reply.json().path("access_token").asText();
    byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    JsonNode claims = JsonText.read(new String(payload, UTF_8));
    long seconds = claims.path("exp").asLong() - claims.path("iat").asLong();
    assertThat(seconds).as("%s", claims).isEqualTo(60L * spec.auth().accessTokenExpiryMinutes());
    assertThat(reply.json().path("expires_in").asLong()).as("%s", reply).isEqualTo(seconds);
    String key = principal.map(it -> it.entity().primaryKey().name()).orElse("id");
    assertThat(claims.path("sub").textValue()).as("sub").isEqualTo(account.path(key).asText());
    return token;
  }

  private void changesPassword(Client authenticated, JsonNode account) {
    authenticated.put("/auth/password", change("wrong horse", NEW_PASSWORD)).hasStatus(403);
    authenticated.put("/auth/password", change(PASSWORD, "☃".repeat(25))).hasStatus(422);
    authenticated.put("/auth/password", JsonText.object()).hasStatus(422);
    logIn(loginName(), PASSWORD, account);
    assertThat(
            authenticated
                .put("/auth/password", change(PASSWORD, NEW_PASSWORD))
                .hasStatus(204)
                .text())
        .isEmpty();
    refusesLogin(loginName(), PASSWORD);
    String token = logIn(loginName(), NEW_PASSWORD, account);
    JsonNode me = client.withToken(token).get("/auth/me").hasStatus(200).json();
    authenticated.get("/auth/me").hasStatus(200).hasBody(me);
  }

  private static ObjectNode change(String current, String next) {
    return JsonText.object().put("current_password", current).put("new_password", next);
  }

  /**
   * Checks that an account created as a row can log in with its password, and cannot log in if it
   * was created without a password.
   */
  private void rowsAreAccounts(Client authenticated, EntityJson users) {
    ObjectNode body = users.full(6).put("password", PASSWORD);
    String name = body.path(login).asText();
    JsonNode row = authenticated.post(users.path(), body).hasStatus(201).json();
    String path = users.path(users.keyOf(row));
    Client other = client.withToken(logIn(name, PASSWORD, row));
    authenticated.put(path, JsonText.object().put("password", NEW_PASSWORD)).hasStatus(200);
    refusesLogin(name, NEW_PASSWORD);
    authenticated.delete(path).hasStatus(204);
    other.get("/auth/me").hasStatus(401);
    refusesLogin(name, PASSWORD);
    if (users.entity().password().filter(EntityJson::isRequired).isEmpty()) {
      path =
          users.path(
              users.keyOf(
                  authenticated.post(users.path(), users.minimal(6)).hasStatus(201).json()));
      refusesLogin(name, PASSWORD);
      authenticated.delete(path).hasStatus(204);
    }
  }
}
