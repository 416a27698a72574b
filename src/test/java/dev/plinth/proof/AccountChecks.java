package dev.plinth.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plinth.spec.Principal;
import dev.plinth.spec.Spec;
import java.util.Base64;
import java.util.Locale;
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

  /** Runs the checks and returns an access token. */
  String run() {
    JsonNode account = register();
    refusesToRegister();
    refusesToLogIn(loginName());
    Client before = client.withToken(logIn(loginName(), PASSWORD, account));
    before.get("/auth/me").hasStatus(200).hasBody(account);
    ignoresCaseAndSpaces(account);
    String token = changesPassword(before, account);
    Client authenticated = client.withToken(token);
    principal
        .map(it -> EntityJson.of(spec, it.entity()))
        .filter(users -> users.entity().crud())
        .ifPresent(users -> rowsAreAccounts(authenticated, users));
    return token;
  }

  /** Registers an account and returns an access token for it. */
  String tokenFor(ObjectNode registration) {
    client.post("/auth/register", registration).hasStatus(201);
    Map<String, String> form =
        Map.of("username", registration.path(login).asText(), "password", PASSWORD);
    return client.postForm("/auth/token", form).hasStatus(200).json().path("access_token").asText();
  }

  private void ignoresCaseAndSpaces(JsonNode account) {
    String other = loginName().toUpperCase(Locale.ROOT);
    assertThat(other).isNotEqualTo(loginName());
    logIn(" " + other + "\t", PASSWORD, account);
    client.post("/auth/register", registration().put(login, other)).hasStatus(409);
    client.post("/auth/register", registration().put(login, "\u00a0" + other + " ")).hasStatus(409);
    for (String blank : new String[] {"", " ", "\t\u2003"}) {
      client.post("/auth/register", registration().put(login, blank)).hasStatus(422);
    }
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
    assertThat(client.post("/auth/token", registration()).hasStatus(422).text())
        .contains("Send the body as application/x-www-form-urlencoded");
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
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
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

  /** Changes the password, which ends all tokens, and returns a new token. */
  private String changesPassword(Client authenticated, JsonNode account) {
    authenticated.put("/auth/password", change("wrong horse", NEW_PASSWORD)).hasStatus(403);
    authenticated.put("/auth/password", change(PASSWORD, "☃".repeat(25))).hasStatus(422);
    authenticated.put("/auth/password", JsonText.object()).hasStatus(422);
    logIn(loginName(), PASSWORD, account);
    Reply changed =
        authenticated.put("/auth/password", change(PASSWORD, NEW_PASSWORD)).hasStatus(200);
    assertThat(changed.json().path("detail").asText()).contains("log in again");
    refusesLogin(loginName(), PASSWORD);
    String token = logIn(loginName(), NEW_PASSWORD, account);
    // The row is another one if it has updated_at, but the account is the same.
    JsonNode me = client.withToken(token).get("/auth/me").hasStatus(200).json();
    assertThat(me.path(login)).isEqualTo(account.path(login));
    authenticated.get("/auth/me").hasStatus(401);
    return token;
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
    String newName = users.full(5).path(login).asText();
    authenticated.put(path, JsonText.object().put(login, newName)).hasStatus(403);
    authenticated.delete(path).hasStatus(403);
    other.get("/auth/me").hasStatus(200).hasBody(row);
    JsonNode renamed = other.put(path, JsonText.object().put(login, newName)).hasStatus(200).json();
    assertThat(renamed.path(login).asText())
        .as("the new values, not the old ones")
        .isEqualTo(newName);
    other.put(path, JsonText.object().put("password", NEW_PASSWORD)).hasStatus(200);
    refusesLogin(newName, NEW_PASSWORD);
    other.delete(path).hasStatus(204);
    other.get("/auth/me").hasStatus(401);
    refusesLogin(newName, PASSWORD);
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
