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

/**
 * Tests that a window leaks no resources in two minutes of random use, or in {@code
 * -Dsoak.minutes=30}. The property {@code soak.seed} chooses another sequence of actions.
 */
@Tag("docker")
class SoakTest {
  private static final int MINUTES = Integer.getInteger("soak.minutes", 2);
  private static final long SEED = Long.getLong("soak.seed", 1);

  @BeforeEach
  void begin() throws Exception {
    RealDocker.require();
    SoakRun.removeAll();
  }

  @AfterEach
  void removeAll() throws Exception {
    SoakRun.removeAll();
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.HOURS)
  void leaksNothing(@TempDir Path folder) throws Exception {
    SoakRun soak = new SoakRun(SEED, folder);
    try {
      soak.actFor(Duration.ofMinutes(MINUTES).dividedBy(4)); // loads everything that is loaded once
      ResourceUsage warm = soak.measure();
      soak.actFor(Duration.ofMinutes(MINUTES).multipliedBy(3).dividedBy(4));
      ResourceUsage end = soak.measure();
      Set<String> leftovers = SoakRun.leftovers();
      String figures = "%s, in Docker %d".formatted(warm.to(end), leftovers.size());
      assertThat(soak.errors()).as("seed %d, %s", SEED, figures).isEmpty();
      assertThat(soak.runs()).as("backends started").isPositive();
      assertThat(leftovers).as(figures).isEmpty();
      assertThat(warm.leaksUntil(end)).as("seed %d, %s", SEED, figures).isEmpty();
      System.out.printf(
          "soak: %d min, %d actions, %d runs, no leak: %s%n",
          MINUTES, soak.actions(), soak.runs(), figures);
    } finally {
      soak.close();
    }
  }
}
