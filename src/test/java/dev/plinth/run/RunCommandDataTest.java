package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.review.ApprovedSpec;
import dev.plinth.spec.SpecWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the commands run, snapshots and restore with data whose tables change, in a real Docker.
 */
@Tag("docker")
class RunCommandDataTest {
  private static final String NAME = "run-command-data";

  @TempDir Path folder;
  private final LivingShop shop = new LivingShop(NAME);

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

  private String write(String file, ApprovedSpec spec) throws Exception {
    return Files.writeString(folder.resolve(file), SpecWriter.write(spec.spec())).toString();
  }

  private String plinth(String... arguments) throws Exception {
    return PlinthProcess.run(folder, arguments);
  }

  private static RunningBackend backend() throws Exception {
    return new DockerRunner(RealDocker.HERE)
        .running().stream().filter(run -> run.project().equals(NAME)).findFirst().orElseThrow();
  }

  @Test
  void asksWithoutATerminalByOptionsAndKeepsWhatRuns() throws Exception {
    assertThat(plinth("run", write("first.json", shop.first()), "--detach")).startsWith("0\n");
    Http http = Http.loggedIn(backend().url());
    http.send("POST", "/products", "{\"name\":\"desk\",\"stock\":\"7\"}");
    String second = write("second.json", shop.second());
    assertThat(plinth("run", second, "--detach"))
        .startsWith("1\n")
        .contains(
            "--rename Product.name=title  it is renamed to title and keeps its data",
            "--fill Product.price=0",
            "error: run-command-data was not started: the plan has open questions",
            "--fresh begins with an empty database and keeps the data as a snapshot");
    assertThat(http.get("/products").body()).contains("\"name\":\"desk\"");

    String other =
        write("other.json", shop.spec("Pet", "pets", LivingShop.field("name", "string")));
    assertThat(plinth("run", other, "--detach"))
        .startsWith("1\n")
        .contains("has other tables (products) than the spec (pets)", "another project_name");
    assertThat(plinth("run", other, "--detach", "--fresh"))
        .startsWith("0\n")
        .contains(
            "note: the run begins with an empty database; the data of before is the snapshot");
    assertThat(http.at(backend().url()).get("/pets").status()).isEqualTo(401);

    assertThat(plinth("snapshots"))
        .startsWith("0\n")
        .contains(NAME + "  app_1", "set aside by a run with an empty database");
    assertThat(plinth("snapshots", NAME, "--spec", "app_1"))
        .startsWith("0\n{")
        .contains("\"table_name\": \"products\"");
    assertThat(plinth("restore", NAME, "app_9"))
        .startsWith("2\n")
        .contains("error: run-command-data has no snapshot app_9", "hint: it has app_1");
    assertThat(plinth("restore", NAME, "app_1"))
        .startsWith("0\n")
        .contains(
            "run-command-data has the data of app_1 again; the data of before is the snapshot"
                + " app_2");
    assertThat(
            plinth(
                "run",
                second,
                "--detach",
                "--rename",
                "Product.name=title",
                "--fill",
                "Product.price=2.5"))
        .startsWith("0\n")
        .contains("plan: 3 steps", "note: the data of before the change is the snapshot app_3");
    assertThat(http.at(backend().url()).get("/products").body())
        .contains("\"title\":\"desk\"", "\"stock\":7", "\"price\":2.5");
  }
}
