package dev.plinth.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.run.RealDocker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two minutes of work at random, or {@code -Dsoak.minutes=30}; another one with another seed. */
@Tag("docker")
class SoakTest {
  private static final int MINUTES = Integer.getInteger("soak.minutes", 2);
  private static final long SEED = Long.getLong("soak.seed", 1);

  @BeforeEach
  void begin() throws Exception {
    RealDocker.require();
    SoakRun.forget();
  }

  @AfterEach
  void forget() throws Exception {
    SoakRun.forget();
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.HOURS)
  void leavesNothingBehind(@TempDir Path folder) throws Exception {
    SoakRun soak = new SoakRun(SEED, folder);
    try {
      soak.work(Duration.ofMinutes(MINUTES).dividedBy(4)); // whatever is loaded once is there now
      ResourceUsage warm = soak.rest();
      soak.work(Duration.ofMinutes(MINUTES).multipliedBy(3).dividedBy(4));
      ResourceUsage end = soak.rest();
      Set<String> remains = SoakRun.remains();
      String figures = "%s, in Docker %d".formatted(warm.to(end), remains.size());
      assertThat(soak.faults()).as("seed %d, %s", SEED, figures).isEmpty();
      assertThat(soak.runs()).as("backends that came up").isPositive();
      assertThat(remains).as(figures).isEmpty();
      assertThat(warm.leaksUntil(end)).as("seed %d, %s", SEED, figures).isEmpty();
      System.out.printf(
          "soak: %d min, %d actions, %d runs, no leak: %s%n",
          MINUTES, soak.actions(), soak.runs(), figures);
    } finally {
      soak.end();
    }
  }
}
