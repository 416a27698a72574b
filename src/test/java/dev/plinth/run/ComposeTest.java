package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.InspectContainerResponse;
import dev.plinth.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the generated docker-compose.yml with both versions of Docker Compose. */
@Tag("docker")
class ComposeTest {
  private static final Project PROJECT = RunnableProjects.project("run-compose");
  private static final Project OTHER_TABLES =
      RunnableProjects.project("run-compose", "A sample.", "title");

  @TempDir Path folder;

  @BeforeEach
  void require() throws Exception {
    RealDocker.require();
  }

  @AfterAll
  static void removeImages() throws Exception {
    removeImage("plinth-compose-one_api");
    removeImage("plinth-compose-two-api");
  }

  private static void removeImage(String image) throws Exception {
    try (DockerConnection docker = DockerConnection.open(RealDocker.HERE)) {
      docker.executeUnlessDone(c -> c.removeImageCmd(image).exec());
    }
  }

  private Compose compose(ComposeVersion version) throws Exception {
    List<String> program = version.program();
    String name = "plinth-compose-" + version.name().toLowerCase(Locale.ROOT);
    Compose compose = new Compose(program, Files.createDirectories(folder.resolve(name)));
    compose.write(PROJECT);
    return compose;
  }

  /**
   * If two replicas migrated at the same time, the later migration would fail because the tables
   * exist, and Docker would restart its container.
   */
  @ParameterizedTest
  @EnumSource
  void startsTwoReplicasWithOneMigrationAndKeepsDataOverDownAndUp(ComposeVersion version)
      throws Exception {
    try (Compose compose = compose(version)) {
      compose.succeed("up", "--build", "-d", "--scale", "api=2");
      List<InspectContainerResponse> both = compose.awaitHealthy(2);
      assertThat(both).extracting(InspectContainerResponse::getRestartCount).containsOnly(0);
      Http http = Http.loggedIn(Compose.url(both.get(0)));
      crud(http);
      http.send("POST", "/products", "{\"name\":\"kept\"}");
      assertThat(http.at(Compose.url(both.get(1))).get("/products").body()).contains("kept");
      compose.succeed("down");
      assertThat(compose.apis()).isEmpty();

      compose.succeed("up", "-d");
      assertThat(http.at(compose.awaitAnswer()).get("/products").body()).contains("kept");

      addColumn(compose.folder());
      compose.createRevision();
      assertThat(revisions(compose.folder())).hasSize(2).anyMatch(text -> text.contains("colour"));
      compose.succeed("down");
      removeImage(String.valueOf(both.get(0).getImageId()));
    }
  }

  /** Adds a column to the last model. */
  private static void addColumn(Path project) throws IOException {
    Files.writeString(
        project.resolve("app/models.py"),
        "    colour: orm.Mapped[str | None]\n",
        StandardOpenOption.APPEND);
  }

  /** Returns the texts of all migrations. */
  private static List<String> revisions(Path project) throws IOException {
    try (Stream<Path> files = Files.list(project.resolve("alembic/versions"))) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }

  private static void crud(Http http) throws Exception {
    String path = "/products/" + http.send("POST", "/products", "{\"name\":\"desk\"}").value("id");
    assertThat(http.send("PUT", path, "{\"name\":\"lamp\"}").status()).isEqualTo(200);
    assertThat(http.get(path).value("name")).isEqualTo("lamp");
    assertThat(http.send("DELETE", path, "").status()).isEqualTo(204);
  }

  @ParameterizedTest
  @EnumSource
  void stopsAtTablesOfAnotherRevisionAndKeepsThem(ComposeVersion version) throws Exception {
    try (Compose compose = compose(version)) {
      compose.succeed("up", "--build", "-d");
      Http http = Http.loggedIn(compose.awaitAnswer());
      http.send("POST", "/products", "{\"name\":\"kept\"}");

      compose.succeed("down"); // 1.29 cannot recreate a container on a current Docker Engine
      compose.write(OTHER_TABLES);
      compose.succeed("up", "--build", "-d");
      InspectContainerResponse api = compose.await(1, ComposeTest::hasGivenUp).get(0);
      assertThat(api.getState().getExitCodeLong()).isEqualTo(1);
      List<String> log = apiLog(compose);
      assertThat(log).hasSize(4); // the first start and three restarts
      assertThat(Set.copyOf(log)).hasSize(1);
      assertThat(log.get(0))
          .contains("The database is at revision " + PROJECT.revision())
          .contains("The data is kept; `docker compose down -v` deletes it");

      compose.succeed("down");
      compose.write(PROJECT);
      compose.succeed("up", "--build", "-d");
      assertThat(http.at(compose.awaitAnswer()).get("/products").body()).contains("kept");
      removeImage(String.valueOf(api.getImageId()));
    }
  }

  private static boolean hasGivenUp(InspectContainerResponse api) {
    return Integer.valueOf(3).equals(api.getRestartCount())
        && Boolean.FALSE.equals(api.getState().getRunning())
        && Boolean.FALSE.equals(api.getState().getRestarting());
  }

  /** Returns the log lines of the API without the prefix that Compose adds. */
  private static List<String> apiLog(Compose compose) {
    return compose
        .succeed("logs", "--no-color", "api")
        .lines()
        .filter(line -> line.contains(" | "))
        .map(line -> line.substring(line.indexOf('|') + 1).strip())
        .toList();
  }
}
