package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests many logins at once, and many wrong ones for the same account. */
@Tag("python")
@Tag("postgres")
class LoginFloodTest {
  private static final int LOGINS = 40;
  private static final int OTHER_REQUESTS = 60;
  private static final int FREE_FAILURES = 10;
  private static final String NAME = "someone@a.test";
  private static final String PASSWORD = "correct horse";

  private final ExecutorService threads = Executors.newFixedThreadPool(LOGINS);
  private AttackTarget target;
  private Client client;

  @BeforeEach
  void boot(@TempDir Path folder) throws IOException, SQLException {
    target = AttackTarget.boot(new Golden("shop"), folder);
    client = target.anonymous();
    ObjectNode body = JsonText.object().put("email", NAME).put("password", PASSWORD);
    client.post("/auth/register", body).hasStatus(201);
  }

  @AfterEach
  void close() {
    target.close();
    threads.shutdownNow();
  }

  /** Hashing one password takes as long as some hundred other requests. */
  @Test
  void manyLoginsAtOnceLeaveOtherRequestsFast() {
    List<CompletableFuture<Reply>> logins =
        IntStream.range(0, LOGINS)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> logIn("nobody" + i, "x"), threads))
            .toList();
    for (int i = 0; i < OTHER_REQUESTS; i++) {
      client.get("/health").hasStatus(200);
    }
    long pending = logins.stream().filter(login -> !login.isDone()).count();
    assertThat(pending).as("logins that still wait").isGreaterThan(LOGINS / 2);
    logins.forEach(login -> login.join().hasStatus(401));
    target.assertUnharmed();
  }

  @Test
  void whoGuessesAPasswordHasToWait() throws InterruptedException {
    for (int i = 0; i < FREE_FAILURES; i++) {
      logIn(i % 2 == 0 ? NAME : NAME.toUpperCase(Locale.ROOT), "wrong" + i).hasStatus(401);
    }
    Reply refused = logIn(NAME, PASSWORD).hasStatus(429);
    long seconds = Long.parseLong(refused.header("Retry-After"));
    assertThat(seconds).isBetween(1L, 900L);
    logIn("somebody else", "wrong").hasStatus(401);
    TimeUnit.SECONDS.sleep(seconds);
    logIn(NAME, "wrong again").hasStatus(401);
    long doubled = Long.parseLong(logIn(NAME, PASSWORD).hasStatus(429).header("Retry-After"));
    assertThat(doubled).isGreaterThan(seconds);
    assertThat(target.backend().log()).contains(NAME).doesNotContain("wrong1", PASSWORD);
    target.assertUnharmed();
  }

  private Reply logIn(String name, String password) {
    return client.postForm("/auth/token", Map.of("username", name, "password", password));
  }
}
