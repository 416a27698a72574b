package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.plinth.project.Project;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests runs of projects in a real Docker, from start to stop. */
@Tag("docker")
class DockerRunnerTest {
  private static final String NAME = "run-test";
  private static final String OTHER = "run-test-other";

  private final DockerRunner runner = new DockerRunner(RealDocker.HERE);
  private final RecordingRunListener listener = new RecordingRunListener();

  @BeforeEach
  @AfterEach
  void cleanUp() throws Exception {
    RealDocker.require();
    RealDocker.remove(NAME);
    RealDocker.remove(OTHER);
  }

  @AfterAll
  static void removeImages() throws Exception {
    RealDocker.removeImages(NAME);
    RealDocker.removeImages(OTHER);
  }

  private RunningBackend start(Project project) throws Exception {
    return runner.start(project, RunOptions.DEFAULTS, listener);
  }

  @Test
  void keepsDataAndTokensUntilTheTablesChange() throws Exception {
    RunningBackend first = start(RunnableProjects.project(NAME));
    Http http = Http.loggedIn(first.url());
    crud(http);
    assertThat(http.get("/docs").status()).isEqualTo(200);
    http.send("POST", "/products", "{\"name\":\"kept\"}");
    first.stop(false, listener);

    RunningBackend again = start(RunnableProjects.project(NAME));
    assertThat(http.at(again.url()).get("/products").body()).contains("kept");
    again.stop(false, listener);

    RunningBackend changedCode = start(RunnableProjects.project(NAME, "Another text.", "name"));
    assertThat(http.at(changedCode.url()).get("/products").body()).contains("kept");
    assertThat(http.at(changedCode.url()).get("/openapi.json").body()).contains("Another text.");
    assertThat(listener.text()).doesNotContain("empty database");
    changedCode.stop(false, listener);

    RunningBackend changedTables = start(RunnableProjects.project(NAME, "A sample.", "title"));
    assertThat(listener.text())
        .contains("notice the run begins with an empty database; the data of before is the");
    assertThat(http.at(changedTables.url()).get("/products").status()).isEqualTo(401);
    changedTables.stop(false, listener);

    runner.data().restore(NAME, "app_1", listener);
    RunningBackend original = start(RunnableProjects.project(NAME));
    assertThat(http.at(original.url()).get("/products").body()).contains("kept");
    original.stop(true, listener);
    assertThat(RealDocker.contents())
        .noneMatch(resource -> resource.contains(RunIdentity.key(NAME)));
  }

  private static void crud(Http http) throws Exception {
    Http.Response created = http.send("POST", "/products", "{\"name\":\"desk\"}");
    assertThat(created.status()).isEqualTo(201);
    String path = "/products/" + created.value("id");
    assertThat(http.send("PUT", path, "{\"name\":\"lamp\"}").status()).isEqualTo(200);
    assertThat(http.get(path).value("name")).isEqualTo("lamp");
    assertThat(http.send("DELETE", path, "").status()).isEqualTo(204);
    assertThat(http.get(path).status()).isEqualTo(404);
    assertThat(new Http(http.url(), "").get("/products").status()).isEqualTo(401);
  }

  @Test
  void beginsWithAnEmptyDatabaseIfRequested() throws Exception {
    RunningBackend first = start(RunnableProjects.project(NAME));
    Http http = Http.loggedIn(first.url());
    first.stop(false, listener);
    RunningBackend fresh =
        runner.start(
            RunnableProjects.project(NAME),
            new RunOptions(OptionalInt.empty(), true, false),
            listener);
    assertThat(listener.text()).contains("the data of before is the snapshot app_1");
    assertThat(http.at(fresh.url()).get("/products").status()).isEqualTo(401);
    Http again = Http.loggedIn(fresh.url());
    assertThat(again.get("/products").body()).isEqualTo("[]");
    fresh.stop(true, listener);
  }

  /** A run that is not detached would refuse the second start. */
  @Test
  void detachesARunThatAnotherRunnerThenReplaces() throws Exception {
    RunningBackend first = start(RunnableProjects.project(NAME));
    first.detach();
    assertThat(new Http(first.url(), "").get("/health").status()).isEqualTo(200);
    assertThat(runner.running())
        .filteredOn(run -> run.project().equals(NAME))
        .extracting(RunningBackend::detached, RunningBackend::url)
        .containsExactly(tuple(true, first.url()));
    RunningBackend second =
        new DockerRunner(RealDocker.HERE)
            .start(RunnableProjects.project(NAME), RunOptions.DEFAULTS, listener);
    assertThat(listener.text()).contains("notice replacing the detached run of this project");
    second.stop(true, listener);
  }

  @Test
  void runsTwoProjectsAtOnceButEachOnlyOnce() throws Exception {
    RunningBackend one = start(RunnableProjects.project(NAME));
    RunningBackend two = start(RunnableProjects.project(OTHER));
    assertThat(two.url()).isNotEqualTo(one.url());
    assertThat(listener.text()).contains("notice port 8000 is taken");
    assertThat(new Http(one.url(), "").get("/health").status()).isEqualTo(200);
    assertThat(new Http(two.url(), "").get("/health").status()).isEqualTo(200);
    assertThat(runner.running()).extracting(RunningBackend::project).contains(NAME, OTHER);
    assertThatThrownBy(() -> start(RunnableProjects.project(NAME)))
        .isInstanceOf(DockerProblem.class)
        .hasMessageContaining("run-test is already running");
    assertThat(new Http(one.url(), "").get("/health").status()).isEqualTo(200);
    one.stop(true, listener);
    two.stop(true, listener);
  }

  @Test
  void failsIfTheRequestedPortIsTaken() throws Exception {
    try (ServerSocket occupied = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      OptionalInt port = OptionalInt.of(occupied.getLocalPort());
      assertThatThrownBy(
              () ->
                  runner.start(
                      RunnableProjects.project(NAME), new RunOptions(port, false, false), listener))
          .isInstanceOf(DockerProblem.class)
          .hasMessageContaining("port " + port.getAsInt() + " is taken")
          .extracting("problem.remedy")
          .isEqualTo("choose another port with --port, or leave --port out to use a free one");
    }
    assertThat(RealDocker.contents())
        .noneMatch(resource -> resource.contains(RunIdentity.key(NAME)))
        .noneMatch(resource -> resource.startsWith("container"));
  }

  /** The code changes in every third round, so that an image loses its tag to a newer one. */
  @Test
  void leavesNothingBehindAfterManyRuns() throws Exception {
    start(RunnableProjects.project(NAME, "Text 0.", "name")).stop(false, listener);
    Set<String> before = withoutImages();
    int images = RealDocker.contents().size() - before.size();
    int rounds = Integer.getInteger("run.rounds", 20);
    listener.events().clear();
    for (int round = 1; round <= rounds; round++) {
      start(RunnableProjects.project(NAME, "Text %d.".formatted(round / 3), "name"))
          .stop(false, listener);
      assertThat(withoutImages()).as("round %d", round).isEqualTo(before);
      assertThat(RealDocker.leftovers(NAME)).as("round %d", round).isEmpty();
      int current = RealDocker.contents().size() - before.size();
      assertThat(current).as("images in round %d", round).isLessThanOrEqualTo(images);
      images = current;
    }
    assertThat(listener.text()).contains("build  ---> Using cache").doesNotContain("Collecting ");
  }

  private static Set<String> withoutImages() throws Exception {
    Set<String> all = new TreeSet<>(RealDocker.contents());
    all.removeIf(resource -> resource.startsWith("image "));
    return all;
  }

  @Test
  void installsNoPackageAgainIfOnlyTheCodeChanged() throws Exception {
    start(RunnableProjects.project(NAME, "One text.", "name")).stop(false, listener);
    listener.events().clear();
    start(RunnableProjects.project(NAME, "Another text.", "name")).stop(true, listener);
    List<String> events = listener.events();
    int pip =
        events.indexOf(
            events.stream()
                .filter(event -> event.contains("RUN pip install"))
                .findFirst()
                .orElse(""));
    assertThat(events.subList(pip, events.size()))
        .filteredOn(event -> event.startsWith("build  --->"))
        .first()
        .isEqualTo("build  ---> Using cache");
    assertThat(listener.text()).doesNotContain("Collecting ");
  }

  @Test
  void answersAtTheRequestedPort() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    RunOptions options = new RunOptions(OptionalInt.of(port), false, false);
    RunningBackend backend = runner.start(RunnableProjects.project(NAME), options, listener);
    assertThat(backend.url()).hasPort(port);
    assertThat(new Http(backend.url(), "").get("/health").status()).isEqualTo(200);
    backend.stop(true, listener);
  }

  @Test
  void followsTheLogUntilTheBackendIsStopped() throws Exception {
    RunningBackend backend = start(RunnableProjects.project(NAME));
    Thread stopper =
        new Thread(
            () -> {
              try {
                listener.awaitText("log ");
                runner.running().get(0).stop(true, new RecordingRunListener());
              } catch (InterruptedException | DockerProblem e) {
                throw new AssertionError(e);
              }
            });
    stopper.start();
    backend.follow(listener);
    stopper.join();
    assertThat(listener.text()).contains("Application startup complete").doesNotContain("secret");
  }
}
