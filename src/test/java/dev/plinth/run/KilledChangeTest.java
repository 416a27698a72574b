package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.spec.SpecWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the command {@code run}, the API or the database while the tables of data change. The same
 * command must always continue. Three kills by default; {@code -Drun.kills=20} makes more, at
 * random moments; {@code -Drun.kills.seed=2} chooses others.
 */
@Tag("docker")
@Timeout(value = 1, unit = TimeUnit.HOURS)
class KilledChangeTest {
  private static final String NAME = "killed-change-test";
  private static final int KILLS = Integer.getInteger("run.kills", 3);
  private static final List<String> MOMENTS =
      List.of("checking whether", "copying the database", "starting the backend");
  private static final List<String> VICTIMS = List.of("plinth", "api", "db");

  @TempDir Path folder;
  private final LivingShop shop = new LivingShop(NAME);
  private final Random random = new Random(Integer.getInteger("run.kills.seed", 1));

  @BeforeEach
  @AfterEach
  void cleanUp() throws Exception {
    RealDocker.require();
    RealDocker.remove(NAME);
  }

  @AfterAll
  static void removeImages() throws Exception {
    RealDocker.removeImages(NAME);
  }

  private Path spec(String field) throws Exception {
    Path file = folder.resolve(field + ".json");
    String text =
        SpecWriter.write(
            shop.spec("Product", "products", LivingShop.field(field, "string")).spec());
    return Files.writeString(file, text);
  }

  @Test
  void continuesAfterEachKill() throws Exception {
    List<String> fields = List.of("name", "title");
    assertThat(PlinthProcess.run(folder, "run", spec("name").toString(), "--detach"))
        .startsWith("0\n");
    Http http = Http.loggedIn(backend().url());
    http.send("POST", "/products", "{\"name\":\"desk\"}");
    for (int kill = 0; kill < KILLS; kill++) {
      String from = fields.get(kill % 2);
      String to = fields.get((kill + 1) % 2);
      String[] command = {
        "run", spec(to).toString(), "--detach", "--rename", "Product.%s=%s".formatted(from, to)
      };
      PlinthProcess killed = PlinthProcess.start(folder, command);
      String victim = kill < 3 ? "plinth" : VICTIMS.get(random.nextInt(VICTIMS.size()));
      String moment = MOMENTS.get(kill < 3 ? kill : random.nextInt(MOMENTS.size()));
      killed.awaitOutput(moment);
      Thread.sleep(kill < 3 ? 100 : random.nextInt(2_500));
      kill(killed, victim);
      String state = "kill %d of %s at %s:%n%s".formatted(kill, victim, moment, killed.output());
      String again = PlinthProcess.run(folder, command);
      assertThat(again).as(state).startsWith("0\n");
      assertThat(http.at(backend().url()).get("/products").body())
          .as(state)
          .contains("\"%s\":\"desk\"".formatted(to));
    }
    assertThat(new DockerRunner(RealDocker.HERE).data().snapshots(NAME)).hasSizeBetween(1, 3);
  }

  private static void kill(PlinthProcess command, String victim) throws Exception {
    if (victim.equals("plinth")) {
      command.process().destroyForcibly().waitFor();
      return;
    }
    String container = "plinth-%s-%s".formatted(RunIdentity.key(NAME), victim);
    try (DockerConnection docker = DockerConnection.open(RealDocker.HERE)) {
      docker.executeUnlessDone(c -> c.killContainerCmd(container).exec());
    }
    command.process().waitFor();
  }

  private static RunningBackend backend() throws Exception {
    return new DockerRunner(RealDocker.HERE)
        .running().stream().filter(run -> run.project().equals(NAME)).findFirst().orElseThrow();
  }
}
