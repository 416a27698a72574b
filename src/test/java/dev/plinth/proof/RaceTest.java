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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that get in each other's way. */
@Tag("python")
@Tag("postgres")
class RaceTest {
  private static final int MANY = 16;
  private static final int ROUNDS = 12;

  private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
  private AttackTarget target;
  private Client client;
  private EntityJson products;

  @BeforeEach
  void boot(@TempDir Path folder) throws IOException, SQLException {
    target = AttackTarget.boot(new Golden("shop"), folder);
    client = target.member();
    products = EntityJson.of(target.spec(), target.spec().entities().get(1));
  }

  @AfterEach
  void close() {
    target.close();
    threads.shutdownNow();
  }

  @Test
  void endAsIfOneCameAfterTheOther() throws SQLException {
    oneOfManyEqualOnesIsMade();
    oneOfManyDeletes();
    changingMeetsDeleting();
    aDeadlockIsAConflict();
    aRowIsDeletedWhileItChanges();
    anAccountIsDeletedWhileItsPasswordChanges();
    target.stands();
  }

  private void oneOfManyEqualOnesIsMade() {
    String body = JsonText.write(products.full(0));
    assertThat(client.sendAtOnce(MANY, "POST", "/products", body))
        .containsOnlyOnce(201)
        .containsOnly(201, 409)
        .hasSize(MANY);
    JsonNode rows = client.get("/products").is(200).json();
    assertThat(rows).hasSize(1);
    client.delete(path(rows.get(0))).is(204);
  }

  private void oneOfManyDeletes() {
    String path = path(create(0));
    assertThat(client.sendAtOnce(MANY, "DELETE", path, ""))
        .containsOnlyOnce(204)
        .containsOnly(204, 404);
  }

  private void changingMeetsDeleting() {
    for (int round = 0; round < ROUNDS; round++) {
      String path = path(create(0));
      Supplier<Reply> change = () -> client.put(path, JsonText.object().put("stock", 1));
      List<Integer> statuses =
          atOnce(List.of(change, change, () -> client.delete(path), change, change));
      assertThat(statuses.get(2)).isEqualTo(204);
      assertThat(statuses).isSubsetOf(200, 204, 404);
      client.get(path).is(404);
    }
  }

  /**
   * Two transactions, of which each waits for the other: a client's, that wants a unique value, and
   * one that has it and wants the client's row. PostgreSQL ends the one that has waited longer.
   */
  private void aDeadlockIsAConflict() throws SQLException {
    JsonNode one = create(0);
    JsonNode other = create(1);
    CompletableFuture<Reply> change;
    try (Connection connection = target.backend().database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET deadlock_timeout = '30s'");
      connection.setAutoCommit(false);
      statement.execute("UPDATE products SET sku = 'wanted' WHERE id = '%s'".formatted(id(other)));
      ObjectNode wanted = JsonText.object().put("sku", "wanted");
      change = CompletableFuture.supplyAsync(() -> client.put(path(one), wanted), threads);
      DatabaseLocks.await(target, 1);
      statement.execute("UPDATE products SET stock = 1 WHERE id = '%s'".formatted(id(one)));
      connection.rollback();
    }
    change.join().is(409);
    client.get(path(one)).is(200).says(one);
  }

  private void aRowIsDeletedWhileItChanges() throws SQLException {
    JsonNode row = create(2);
    deletedMeanwhile(
            "products", row, () -> client.put(path(row), JsonText.object().put("stock", 1)))
        .is(404);
  }

  private void anAccountIsDeletedWhileItsPasswordChanges() throws SQLException {
    JsonNode body = JsonText.object().put("email", "gone@a.test").put("password", "correct horse");
    JsonNode account = target.nobody().post("/auth/register", body).is(201).json();
    Client gone = target.nobody().withToken(Forgery.perfect(id(account)));
    JsonNode change =
        JsonText.object()
            .put("current_password", "correct horse")
            .put("new_password", "no password");
    deletedMeanwhile("users", account, () -> gone.put("/auth/password", change)).is(204);
    gone.get("/auth/me").is(401);
    gone.put("/auth/password", change).is(401);
  }

  /** Deletes a row just when a request wants to change it: the request waits for its lock. */
  private Reply deletedMeanwhile(String table, JsonNode row, Supplier<Reply> request)
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
    return client.post("/products", products.full(n)).is(201).json();
  }

  private static String id(JsonNode row) {
    return row.path("id").asText();
  }

  private String path(JsonNode row) {
    return products.path(products.keyOf(row));
  }

  private List<Integer> atOnce(List<Supplier<Reply>> requests) {
    return statuses(send(requests));
  }

  private List<CompletableFuture<Reply>> send(List<Supplier<Reply>> requests) {
    return requests.stream().map(it -> CompletableFuture.supplyAsync(it, threads)).toList();
  }

  private static List<Integer> statuses(List<CompletableFuture<Reply>> sent) {
    return sent.stream().map(CompletableFuture::join).map(Reply::status).toList();
  }
}
