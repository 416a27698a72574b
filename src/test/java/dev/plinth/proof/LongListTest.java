package dev.plinth.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a list of any length is whole, and that it costs other clients nothing. */
@Tag("python")
@Tag("postgres")
class LongListTest {
  private static final Duration LONGEST_WAIT = Duration.ofMillis(100);
  private static final long MOST_MEMORY = 100L << 20;
  private static final int NEIGHBOURS = 20;
  private static final Pattern BATCH = Pattern.compile("BATCH_ROWS = (\\d+)");
  private static final Pattern KIBIBYTES = Pattern.compile("\\s+(\\d+) kB");

  /** A route that reads and writes a list at once, as FastAPI does by itself. */
  private static final String PLAIN_ROUTE =
      """


      @router.get("/plain/list", response_model=list[Result])
      async def plain(session: SessionDep) -> list[Row]:
          key = crud.primary_key(Row)
          return list(await session.scalars(crud.sa.select(Row).order_by(key)))
      """;

  private static final String ODD_TEXT =
      "(ARRAY['a', 'A', 'ä', 'ß', '''', '\"', '\\', '%', '_', ' ', '-', '~', 'é', 'e', '☃', '😀'])"
          + "[1 + i % 16] || md5(i::text)";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          odd-keys   | metadata | gen_random_uuid(), 'key'
          odd-keys   | lateral  | (i - 300) * 7, 'text'
          odd-keys   | json     | %1$s, i
          every-type | plains   | gen_random_uuid(), %1$s, %1$s, i, i / 7.0, i %% 2 = 0, now() - i * interval '1.7 s', gen_random_uuid()
          """)
  void hasTheBytesOfAPlainList(String name, String table, String row, @TempDir Path folder)
      throws IOException, SQLException {
    Golden golden = new Golden(name);
    Installation installation = Installation.of(golden, folder);
    Path project = installation.project();
    Files.writeString(
        project.resolve("app/routers/" + router(table) + ".py"),
        PLAIN_ROUTE,
        StandardOpenOption.APPEND);
    Matcher batch = BATCH.matcher(Files.readString(project.resolve("app/crud.py")));
    assertThat(batch.find()).isTrue();
    int rows = Integer.parseInt(batch.group(1));
    try (AttackTarget target = AttackTarget.boot(golden, installation, Map.of())) {
      Client client = target.authenticated();
      for (int count : List.of(0, 1, rows - 1, rows, rows + 1, 2 * rows, 1_500)) {
        execute(
            target,
            "TRUNCATE \"%s\"".formatted(table),
            "INSERT INTO \"%s\" SELECT %s FROM generate_series(1, %d) i"
                .formatted(table, row.formatted(ODD_TEXT), count));
        Reply list = client.get("/" + table).hasStatus(200);
        Reply plain = client.get("/" + table + "/plain/list").hasStatus(200);
        assertThat(list.json()).hasSize(count);
        assertThat(list.text()).isEqualTo(plain.text());
        assertThat(list.header("Content-Type")).isEqualTo(plain.header("Content-Type"));
      }
      Reply head = RawSocket.exchange(target.backend(), request("HEAD", "/" + table, target));
      assertThat(head.hasStatus(200).text()).isEmpty();
    }
  }

  private static String router(String table) {
    return "plains".equals(table) ? "plain" : table;
  }

  private static String request(String method, String path, AttackTarget target) {
    return "%s %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
        .formatted(method, path, target.token());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void costsNeitherMemoryNorTheTimeOfOthers(@TempDir Path folder) throws IOException, SQLException {
    try (AttackTarget target = AttackTarget.boot(new Golden("shop"), folder)) {
      insertProducts(target, 300_000, 20);
      Client client = target.authenticated();
      String path = "/users/" + client.get("/auth/me").json().path("id").asText();
      client.get(path).hasStatus(200);
      long idle = memory(target, "VmRSS");
      CompletableFuture<Reply> list = CompletableFuture.supplyAsync(() -> client.get("/products"));
      List<Duration> waits = new ArrayList<>();
      while (!list.isDone()) {
        long start = System.nanoTime();
        client.get(path).hasStatus(200);
        waits.add(Duration.ofNanos(System.nanoTime() - start));
      }
      String text = list.join().hasStatus(200).text();
      assertThat(text.chars().filter(character -> character == '{').count()).isEqualTo(300_000);
      assertThat(waits).hasSizeGreaterThan(NEIGHBOURS);
      assertThat(memory(target, "VmHWM") - idle).isLessThan(MOST_MEMORY);
      waits.sort(null);
      assertThat(waits.get(waits.size() / 2)).isLessThan(LONGEST_WAIT);
    }
  }

  /** Returns a figure of the process in bytes. */
  private static long memory(AttackTarget target, String name) throws IOException {
    String status = Files.readString(Path.of("/proc/" + target.backend().pid() + "/status"));
    Matcher figure = KIBIBYTES.matcher(status);
    assertThat(figure.find(status.indexOf(name + ":"))).isTrue();
    return Long.parseLong(figure.group(1)) << 10;
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keepsNoConnectionForASlowReaderAndBreaksOffWithTheDatabase(@TempDir Path folder)
      throws IOException, SQLException {
    Postgres.shared(); // unpacks the binaries for the server below
    UnprivilegedPostgres server = UnprivilegedPostgres.create();
    Golden golden = new Golden("shop");
    Installation installation =
        new Installation(
            PythonEnvironment.shared(),
            new Postgres(server.port()).newDatabase(),
            golden.copyInto(folder));
    try (AttackTarget target =
            AttackTarget.boot(golden, installation, Map.of("DATABASE_POOL_SIZE", "1"));
        Socket socket =
            new Socket(InetAddress.getLoopbackAddress(), target.backend().address().getPort())) {
      insertProducts(target, 20_000, 1_000);
      socket.getOutputStream().write(request("GET", "/products", target).getBytes(ISO_8859_1));
      InputStream in = socket.getInputStream();
      byte[] start = in.readNBytes(1_000);
      Client client = target.authenticated();
      for (int i = 0; i < NEIGHBOURS; i++) {
        client.get("/auth/me").hasStatus(200);
      }
      server.stop();
      ByteArrayOutputStream rest = new ByteArrayOutputStream();
      in.transferTo(rest);
      assertThat(new String(start, ISO_8859_1)).startsWith("HTTP/1.1 200").contains("[{\"name\"");
      assertThat(rest.toString(ISO_8859_1)).doesNotEndWith("\r\n0\r\n\r\n").doesNotContain("}]");
      client.duringAnOutage().get("/products").hasStatus(503);
      server.start();
      assertThat(client.get("/products").hasStatus(200).json()).hasSize(20_000);
    }
  }

  private static void insertProducts(AttackTarget target, int count, int textLength)
      throws SQLException {
    execute(
        target,
        "INSERT INTO products SELECT gen_random_uuid(), 'name', i, 9.5, i, true, repeat('x', "
            + "%d), now() FROM generate_series(1, %d) i".formatted(textLength, count));
  }

  private static void execute(AttackTarget target, String... statements) throws SQLException {
    try (Connection connection = target.backend().database().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
