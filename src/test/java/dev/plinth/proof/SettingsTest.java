package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the settings of a backend. One backend is enough, since all have the same code for them.
 */
@Tag("python")
@Tag("postgres")
class SettingsTest {
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  private static final String TWO_ORIGINS = "https://a.example/, HTTPS://B.example:443";

  private Installation installation;
  private Spec spec;

  @BeforeEach
  void install(@TempDir Path folder) throws IOException, SQLException {
    Golden golden = Golden.withAuth();
    installation = Installation.of(golden, folder);
    spec = golden.spec();
  }

  @Test
  void obeysItsSettings() throws IOException {
    Map<String, String> settings =
        Map.of("ALLOW_REGISTRATION", "false", "CORS_ORIGINS", TWO_ORIGINS, "MAX_BODY_BYTES", "500");
    try (BootedBackend backend = installation.boot(settings)) {
      Client client = new Client(backend);
      client.post("/auth/register", new AccountChecks(client, spec).registration()).hasStatus(403);
      client.post("/auth/register", JsonText.text("x".repeat(500))).hasStatus(413);
      assertThat(originAllowed(client, "https://b.example")).isTrue();
      assertThat(originAllowed(client, "https://c.example")).isFalse();
    }
  }

  @Test
  void readsOriginsWrittenAsJsonAndRefusesWhatNoBrowserSends() throws IOException {
    try (BootedBackend backend =
        installation.boot(Map.of("CORS_ORIGINS", "[\"https://a.example\"]"))) {
      assertThat(originAllowed(new Client(backend), "https://a.example")).isTrue();
    }
    for (String origin : List.of("a.example", "https://a.example/app", "https://*.example")) {
      assertThat(installation.refusal(Map.of("CORS_ORIGINS", origin)))
          .isEqualTo(
              "CORS_ORIGINS: %s is not an origin such as https://app.example.com"
                  .formatted(origin));
    }
  }

  @Test
  void namesASettingWithAWrongValue() {
    assertThat(installation.refusal(Map.of("LOG_LEVEL", "loud"))).startsWith("LOG_LEVEL: ");
    assertThat(installation.refusal(Map.of("DATABASE_POOL_SIZE", "0")))
        .startsWith("DATABASE_POOL_SIZE: ");
  }

  @Test
  void allowsNamedHostsWithoutAccounts(@TempDir Path other) throws IOException, SQLException {
    Installation open = Installation.of(new Golden("open-library"), other);
    try (BootedBackend backend = open.boot(Map.of("ALLOWED_HOSTS", "API.example.com"))) {
      assertThat(statusFor(backend, "api.example.com")).isEqualTo(200);
      assertThat(statusFor(backend, "evil.example")).isEqualTo(400);
    }
    try (BootedBackend backend = installation.boot()) {
      assertThat(statusFor(backend, "evil.example")).as("with accounts").isEqualTo(200);
    }
  }

  private static int statusFor(BootedBackend backend, String host) {
    String request = "GET /health HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
    return RawSocket.exchange(backend, request.formatted(host)).status();
  }

  @Test
  void allowsOnlyLocalOriginsByDefault() throws IOException {
    try (BootedBackend backend = installation.boot()) {
      Client client = new Client(backend);
      assertThat(originAllowed(client, "http://localhost:3000")).isTrue();
      assertThat(originAllowed(client, "http://127.0.0.1")).isTrue();
      assertThat(originAllowed(client, "http://localhost.example")).isFalse();
      assertThat(originAllowed(client, "https://a.example")).isFalse();
    }
  }

  private static boolean originAllowed(Client client, String origin) {
    return client
        .withHeader("Origin", origin)
        .get("/health")
        .hasStatus(200)
        .header(ALLOW_ORIGIN)
        .equals(origin);
  }

  @Test
  void servesManyRequestsWithOneConnectionAndSurvivesItsLoss() throws IOException, SQLException {
    try (BootedBackend backend = installation.boot(Map.of("DATABASE_POOL_SIZE", "1"))) {
      Client client = new Client(backend);
      assertThat(client.sendConcurrently(50, "GET", "/health", "")).containsOnly(200);
      terminateConnections();
      client.get("/health").hasStatus(200);
    }
  }

  private void terminateConnections() throws SQLException {
    try (Connection connection = installation.database().source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
      assertThat(statement.getResultSet().next()).as("a connection to terminate").isTrue();
    }
  }

  @Test
  void refusesToStartWithoutAValidSecretKeyAndDoesNotLogIt() {
    assertThat(installation.refusal(Map.of("SECRET_KEY", "")))
        .isEqualTo("SECRET_KEY: Field required");
    assertThat(installation.refusal(Map.of("SECRET_KEY", "too-short-to-be-a-key")))
        .startsWith("SECRET_KEY: ")
        .hasLineCount(1)
        .doesNotContain("too-short-to-be-a-key");
  }

  @Test
  void keepsItsDataOnARestartAndRefusesADatabaseOfAnotherSchema() throws IOException, SQLException {
    try (BootedBackend backend = installation.boot()) {
      Client client = new Client(backend);
      client.post("/auth/register", new AccountChecks(client, spec).registration()).hasStatus(201);
    }
    try (BootedBackend backend = installation.boot()) {
      Client client = new Client(backend);
      client.post("/auth/register", new AccountChecks(client, spec).registration()).hasStatus(409);
    }
    try (Connection connection = installation.database().source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE alembic_version SET version_num = 'fedcba987654'");
    }
    assertThatThrownBy(() -> installation.boot())
        .hasMessageContaining("fedcba987654")
        .hasMessageNotContaining("Traceback");
  }
}
