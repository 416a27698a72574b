package dev.plinth.proof;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that every golden project boots on a real PostgreSQL and behaves as its spec says. Two
 * projects run at a time, since each spends half of its time on one password hash after another.
 */
@Tag("python")
@Tag("postgres")
class RunTest {
  @TempDir static Path folder;

  private static final ExecutorService TWO_AT_A_TIME = Executors.newFixedThreadPool(2);
  private static final Map<Golden, Future<Boolean>> RUNS = new HashMap<>();

  /** Starts all runs before the first test; each test then waits for its own run. */
  @BeforeEach
  void startAll() throws IOException {
    PythonEnvironment.shared();
    Postgres.shared();
    for (Golden golden : goldens()) {
      RUNS.computeIfAbsent(golden, it -> TWO_AT_A_TIME.submit(() -> run(it)));
    }
  }

  private static boolean run(Golden golden) throws Exception {
    Installation installation = Installation.of(golden, folder);
    try (BootedBackend backend = installation.boot()) {
      new SpecChecks(backend, golden.spec()).run();
    }
    installation.alembic(Map.of(), "downgrade", "base");
    new TableChecks(installation.database().source(), golden.spec()).assertDropped();
    return true;
  }

  static List<Golden> goldens() {
    return Golden.all();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void doesWhatItsSpecSays(Golden golden) throws Throwable {
    try {
      assertThat(requireNonNull(RUNS.get(golden)).get()).as("%s", golden).isTrue();
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }

  @AfterAll
  static void stop() {
    TWO_AT_A_TIME.shutdownNow();
  }
}
