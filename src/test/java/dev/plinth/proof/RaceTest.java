package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests concurrent requests for the same rows. */
@Tag("python")
@Tag("postgres")
class RaceTest {
  private static final int CONCURRENT_REQUESTS = 16;
  private static final int ROUNDS = 12;

  private final ExecutorService threads = Executors.newFixedThreadPool(CONCURRENT_REQUESTS);
  private AttackTarget target;
  private Client client;
  private EntityJson products;

  @BeforeEach
  void boot(@TempDir Path folder) throws IOException, SQLException {
    target = AttackTarget.boot(new Golden("shop"), folder);
    client = target.authenticated();
    products = EntityJson.of(target.spec(), target.spec().entities().get(1));
  }

  @AfterEach
  void close() {
    target.close();
    threads.shutdownNow();
  }

  @Test
  void behavesAsIfRequestsCameOneByOne() throws SQLException {
    onlyOneOfManyEqualRowsIsCreated();
    onlyOneOfManyDeletesSucceeds();
    updatesRaceWithADelete();
    aDeadlockIsAnsweredWith409();
    aRowIsDeletedDuringAnUpdate();
    anAccountIsDeletedDuringAPasswordChange();
    onlyOneOfManyNamesThatDifferByCaseIsRegistered();
    target.assertUnharmed();
  }

  private void onlyOneOfManyEqualRowsIsCreated() {
    String body = JsonText.write(products.full(0));
    assertThat(client.sendConcurrently(CONCURRENT_REQUESTS, "POST", "/products", body))
        .containsOnlyOnce(201)
        .containsOnly(201, 409)
        .hasSize(CONCURRENT_REQUESTS);
    JsonNode rows = client.get("/products").hasStatus(200).json();
    assertThat(rows).hasSize(1);
    client.delete(path(rows.get(0))).hasStatus(204);
  }

  private void onlyOneOfManyDeletesSucceeds() {
    String path = path(create(0));
    assertThat(client.sendConcurrently(CONCURRENT_REQUESTS, "DELETE", path, ""))
        .containsOnlyOnce(204)
        .containsOnly(204, 404);
  }

  private void updatesRaceWithADelete() {
    for (int round = 0; round < ROUNDS; round++) {
      String path = path(create(0));
      Supplier<Reply> change = () -> client.put(path, JsonText.object().put("stock", 1));
      List<Integer> statuses =
          sendConcurrently(List.of(change, change, () -> client.delete(path), change, change));
      assertThat(statuses.get(2)).isEqualTo(204);
      assertThat(statuses).isSubsetOf(200, 204, 404);
      client.get(path).hasStatus(404);
    }
  }

  /**
   * Checks that a deadlock is answered with 409. A client waits for a unique value that a
   * transaction of the test holds, and that transaction waits for the row of the client. The test
   * has the longer deadlock timeout, so PostgreSQL cancels the client.
   */
  private void aDeadlockIsAnsweredWith409() throws SQLException {
    JsonNode row = create(0);
    JsonNode other = create(1);
    CompletableFuture<Reply> change;
    try (Connection connection = target.backend().database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET deadlock_timeout = '30s'");
      connection.setAutoCommit(false);
      statement.execute("UPDATE products SET sku = 'wanted' WHERE id = '%s'".formatted(id(other)));
      ObjectNode wanted = JsonText.object().put("sku", "wanted");
      change = CompletableFuture.supplyAsync(() -> client.put(path(row), wanted), threads);
      DatabaseLocks.await(target, 1);
      statement.execute("UPDATE products SET stock = 1 WHERE id = '%s'".formatted(id(row)));
      connection.rollback();
    }
    change.join().hasStatus(409);
    client.get(path(row)).hasStatus(200).hasBody(row);
  }

  private void aRowIsDeletedDuringAnUpdate() throws SQLException {
    JsonNode row = create(2);
    deleteDuring("products", row, () -> client.put(path(row), JsonText.object().put("stock", 1)))
        .hasStatus(404);
  }

  private void anAccountIsDeletedDuringAPasswordChange() throws SQLException {
    ObjectNode body =
        JsonText.object().put("email", "gone@a.test").put("password", "correct horse");
    AccountChecks accounts = new AccountChecks(target.anonymous(), target.spec());
    Client deletedAccount = target.anonymous().withToken(accounts.tokenFor(body));
    JsonNode account = deletedAccount.get("/auth/me").hasStatus(200).json();
    JsonNode change =
        JsonText.object()
            .put("current_password", "correct horse")
            .put("new_password", "no password");
    deleteDuring("users", account, () -> deletedAccount.put("/auth/password", change))
        .hasStatus(200);
    deletedAccount.get("/auth/me").hasStatus(401);
    deletedAccount.put("/auth/password", change).hasStatus(401);
  }

  private void onlyOneOfManyNamesThatDifferByCaseIsRegistered() {
    List<Supplier<Reply>> registrations =
        Stream.of("same@a.test", "Same@a.test", "SAME@a.test", "saMe@a.test")
            .map(name -> JsonText.object().put("email", name).put("password", "correct horse"))
            .<Supplier<Reply>>map(body -> () -> target.anonymous().post("/auth/register", body))
            .toList();
    assertThat(sendConcurrently(registrations)).containsOnlyOnce(201).containsOnly(201, 409);
  }

  /** Deletes a row while a request that changes the row waits for its lock. */
  private Reply deleteDuring(String table, JsonNode row, Supplier<Reply> request)
      throws SQLException {
    String where = " FROM %s WHERE id = '%s'".formatted(table, id(row));
    try (Connection connection = target.backend().database().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT *" + where + " FOR UPDATE");
      CompletableFuture<Reply> change = CompletableFuture.supplyAsync(request, threads);
      DatabaseLocks.await(target, 1);
      statement.execute("DELETE" + where);
      connection.commit();
      return change.join();
    }
  }

  private JsonNode create(int n) {
    return client.post("/products", products.full(n)).hasStatus(201).json();
  }

  private static String id(JsonNode row) {
    return row.path("id").asText();
  }

  private String path(JsonNode row) {
    return products.path(products.keyOf(row));
  }

  private List<Integer> sendConcurrently(List<Supplier<Reply>> requests) {
    return statuses(send(requests));
  }

  private List<CompletableFuture<Reply>> send(List<Supplier<Reply>> requests) {
    return requests.stream().map(it -> CompletableFuture.supplyAsync(it, threads)).toList();
  }

  private static List<Integer> statuses(List<CompletableFuture<Reply>> sent) {
    return sent.stream().map(CompletableFuture::join).map(Reply::status).toList();
  }
}
