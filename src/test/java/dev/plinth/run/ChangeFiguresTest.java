package dev.plinth.run;

import dev.plinth.evolution.Answers;
import dev.plinth.evolution.Answers.Kind;
import dev.plinth.review.ApprovedSpec;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Prints the times of starts whose tables change, and of a snapshot. Run it with {@code mvn test
 * -Dtest='FiguresTest,ChangeFiguresTest' -Drun.figures}.
 */
@Tag("docker")
@Timeout(value = 1, unit = TimeUnit.HOURS)
@EnabledIfSystemProperty(named = "run.figures", matches = ".*")
class ChangeFiguresTest {
  private static final String NAME = "change-figures";
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double BYTES_PER_MEBIBYTE = 1 << 20;

  private final LivingShop shop = new LivingShop(NAME);
  private final DockerRunner runner = new DockerRunner(RealDocker.HERE);
  private final DockerData data = new DockerData(RealDocker.HERE, new RunSessions());
  private final RecordingRunListener listener = new RecordingRunListener();

  @BeforeEach
  void createData() throws Exception {
    RealDocker.require();
    RealDocker.remove(NAME);
    start(named("name"), RunOptions.DEFAULTS);
  }

  @AfterAll
  static void cleanUp() throws Exception {
    RealDocker.remove(NAME);
    RealDocker.removeImages(NAME);
  }

  @Test
  void printsTheTimesOfARename() throws Exception {
    for (int rows : List.of(0, 10_000, 1_000_000)) {
      measureRename(rows);
    }
  }

  private ApprovedSpec named(String field) {
    return shop.spec("Product", "products", LivingShop.field(field, "string"));
  }

  private double start(ApprovedSpec spec, RunOptions options) throws Exception {
    long begin = System.nanoTime();
    RunningBackend backend = runner.start(LivingShop.compile(spec), options, listener);
    double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
    backend.stop(false, listener);
    return seconds;
  }

  private void measureRename(int rows) throws Exception {
    start(named("name"), new RunOptions(OptionalInt.empty(), true, false));
    execute(
        "INSERT INTO products (name) SELECT 'product ' || n FROM generate_series(1, %d) n", rows);
    double unchanged = start(named("name"), RunOptions.DEFAULTS);
    long before = diskUsed();
    Answers rename = Answers.NONE.and(Answers.parse(Kind.RENAME, "Product.name=title"));
    double renamed = start(named("title"), LivingShop.keeping(named("title"), rename));
    print(
        "%,d rows: unchanged %.1f s, with a rename %.1f s, disk %.0f MiB before and %.0f after",
        rows, unchanged, renamed, before / BYTES_PER_MEBIBYTE, diskUsed() / BYTES_PER_MEBIBYTE);
  }

  @Test
  void printsTheTimeOfASnapshot() throws Exception {
    execute(
        "CREATE TABLE large AS SELECT n, repeat(md5(n::text), 32) FROM generate_series(1, %d) n",
        1_000_000);
    long before = diskUsed();
    double[] seconds = new double[2];
    long size =
        data.use(
            NAME,
            psql -> {
              Snapshots snapshots = new Snapshots(psql);
              long begin = System.nanoTime();
              snapshots.copy("");
              seconds[0] = (System.nanoTime() - begin) / NANOS_PER_SECOND;
              return snapshots.size();
            });
    print(
        "a snapshot of %.0f MiB: %.1f s, disk %.0f MiB before and %.0f after",
        size / BYTES_PER_MEBIBYTE,
        seconds[0],
        before / BYTES_PER_MEBIBYTE,
        diskUsed() / BYTES_PER_MEBIBYTE);
  }

  private void execute(String sql, int rows) throws Exception {
    data.use(NAME, psql -> psql.executeIn(Psql.CURRENT, sql.formatted(rows)));
  }

  /** Returns the size of the data volume, in bytes. */
  private long diskUsed() throws Exception {
    try (DockerConnection docker = DockerConnection.open(RealDocker.HERE)) {
      return data.use(
          NAME,
          psql -> {
            String server = "plinth-%s-db".formatted(RunIdentity.key(NAME));
            ContainerShell shell = new ContainerShell(docker, server);
            String size = shell.run("du", "-sb", "/var/lib/postgresql/data").output();
            return Long.parseLong(size.substring(0, size.indexOf('\t')));
          });
    }
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
