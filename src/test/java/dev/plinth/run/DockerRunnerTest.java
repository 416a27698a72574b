package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** A project in a real Docker, from its start to its stop. */
@Tag("docker")
class DockerRunnerTest {
  private static final String NAME = "run-test";
  private static final String OTHER = "run-test-other";

  private final DockerRunner runner = new DockerRunner(RealDocker.HERE);
  private final RecordingRunListener heard = new RecordingRunListener();

  @BeforeEach
  @AfterEach
  void forget() throws Exception {
    RealDocker.require();
    RealDocker.forget(NAME);
    RealDocker.forget(OTHER);
  }

  @AfterAll
  static void forgetImages() throws Exception {
    RealDocker.forgetImage(NAME);
    RealDocker.forgetImage(OTHER);
  }

  private RunningBackend start(Project project) throws Exception {
    return runner.start(project, RunOptions.USUAL, heard);
  }

  @Test
  void keepsDataAndTokensUntilTheTablesChange() throws Exception {
    RunningBackend first = start(RunnableProjects.project(NAME));
    Http http = Http.loggedIn(first.url());
    crud(http);
    assertThat(http.get("/docs").status()).isEqualTo(200);
    http.send("POST", "/products", "{\"name\":\"kept\"}");
    first.stop(false, heard);

    RunningBackend again = start(RunnableProjects.project(NAME));
    assertThat(http.at(again.url()).get("/products").body()).contains("kept");
    again.stop(false, heard);

    RunningBackend code = start(RunnableProjects.project(NAME, "Another text.", "name"));
    assertThat(http.at(code.url()).get("/products").body()).contains("kept");
    assertThat(http.at(code.url()).get("/openapi.json").body()).contains("Another text.");
    assertThat(heard.text()).doesNotContain("notice the tables");
    code.stop(false, heard);

    RunningBackend tables = start(RunnableProjects.project(NAME, "A sample.", "title"));
    assertThat(heard.text())
        .contains(
            "begins with an empty database", "is kept (plinth-" + RunIdentity.key(NAME) + '-');
    assertThat(http.at(tables.url()).get("/products").status()).isEqualTo(401);
    tables.stop(false, heard);

    RunningBackend back = start(RunnableProjects.project(NAME));
    assertThat(http.at(back.url()).get("/products").body()).contains("kept");
    back.stop(true, heard);
    assertThat(RealDocker.contents()).noneMatch(one -> one.contains(RunIdentity.key(NAME)));
  }

  private static void crud(Http http) throws Exception {
    Http.Answer made = http.send("POST", "/products", "{\"name\":\"desk\"}");
    assertThat(made.status()).isEqualTo(201);
    String path = "/products/" + made.value("id");
    assertThat(http.send("PUT", path, "{\"name\":\"lamp\"}").status()).isEqualTo(200);
    assertThat(http.get(path).value("name")).isEqualTo("lamp");
    assertThat(http.send("DELETE", path, "").status()).isEqualTo(204);
    assertThat(http.get(path).status()).isEqualTo(404);
    assertThat(new Http(http.url(), "").get("/products").status()).isEqualTo(401);
  }

  @Test
  void deletesTheDataFirstWhereThatIsAskedFor() throws Exception {
    RunningBackend first = start(RunnableProjects.project(NAME));
    Http http = Http.loggedIn(first.url());
    first.stop(false, heard);
    RunningBackend fresh =
        runner.start(
            RunnableProjects.project(NAME),
            new RunOptions(OptionalInt.empty(), true, false),
            heard);
    assertThat(heard.text()).contains("notice the data of these tables was deleted");
    assertThat(http.at(fresh.url()).get("/products").status()).isEqualTo(401);
    Http again = Http.loggedIn(fresh.url());
    assertThat(again.get("/products").body()).isEqualTo("[]");
    fresh.stop(true, heard);
  }

  @Test
  void runsTwoProjectsAtOnceAndOneOnlyOnce() throws Exception {
    RunningBackend one = start(RunnableProjects.project(NAME));
    RunningBackend two = start(RunnableProjects.project(OTHER));
    assertThat(two.url()).isNotEqualTo(one.url());
    assertThat(heard.text()).contains("notice port 8000 is taken");
    assertThat(new Http(one.url(), "").get("/health").status()).isEqualTo(200);
    assertThat(new Http(two.url(), "").get("/health").status()).isEqualTo(200);
    assertThat(runner.running()).extracting(RunningBackend::project).contains(NAME, OTHER);
    assertThatThrownBy(() -> start(RunnableProjects.project(NAME)))
        .isInstanceOf(DockerProblem.class)
        .hasMessageContaining("run-test runs already");
    assertThat(new Http(one.url(), "").get("/health").status()).isEqualTo(200);
    one.stop(true, heard);
    two.stop(true, heard);
  }

  @Test
  void takesAFreePortWhereTheUsualOneIsTakenButNotAnotherThanAskedFor() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      OptionalInt port = OptionalInt.of(taken.getLocalPort());
      assertThatThrownBy(
              () ->
                  runner.start(
                      RunnableProjects.project(NAME), new RunOptions(port, false, false), heard))
          .isInstanceOf(DockerProblem.class)
          .hasMessageContaining("port " + port.getAsInt() + " is taken")
          .extracting("remedy")
          .isEqualTo("name another port, or none: then a free one is used");
    }
    assertThat(RealDocker.contents())
        .noneMatch(one -> one.contains(RunIdentity.key(NAME)))
        .noneMatch(one -> one.startsWith("container"));
  }

  /** The code changes every third time, so that an image loses its name to another one. */
  @Test
  void leavesNothingBehindHoweverOftenItStarts() throws Exception {
    start(RunnableProjects.project(NAME, "Text 0.", "name")).stop(false, heard);
    Set<String> before = withoutImages();
    int images = RealDocker.contents().size() - before.size();
    int rounds = Integer.getInteger("run.rounds", 20);
    heard.all().clear();
    for (int round = 1; round <= rounds; round++) {
      start(RunnableProjects.project(NAME, "Text %d.".formatted(round / 3), "name"))
          .stop(false, heard);
      assertThat(withoutImages()).as("round %d", round).isEqualTo(before);
      assertThat(RealDocker.remains(NAME)).as("round %d", round).isEmpty();
      int now = RealDocker.contents().size() - before.size();
      assertThat(now).as("images in round %d", round).isLessThanOrEqualTo(images);
      images = now;
    }
    assertThat(heard.text()).contains("text  ---> Using cache").doesNotContain("Collecting ");
  }

  private static Set<String> withoutImages() throws Exception {
    Set<String> all = new TreeSet<>(RealDocker.contents());
    all.removeIf(one -> one.startsWith("image "));
    return all;
  }

  @Test
  void installsNothingAgainWhereOnlyTheCodeChanged() throws Exception {
    start(RunnableProjects.project(NAME, "One text.", "name")).stop(false, heard);
    heard.all().clear();
    start(RunnableProjects.project(NAME, "Another text.", "name")).stop(true, heard);
    List<String> all = heard.all();
    int pip =
        all.indexOf(
            all.stream().filter(one -> one.contains("RUN pip install")).findFirst().orElse(""));
    assertThat(all.subList(pip, all.size()))
        .filteredOn(one -> one.startsWith("text  --->"))
        .first()
        .isEqualTo("text  ---> Using cache");
    assertThat(heard.text()).doesNotContain("Collecting ");
  }

  @Test
  void answersAtThePortThatItIsAskedFor() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    RunOptions options = new RunOptions(OptionalInt.of(port), false, false);
    RunningBackend backend = runner.start(RunnableProjects.project(NAME), options, heard);
    assertThat(backend.url()).hasPort(port);
    assertThat(new Http(backend.url(), "").get("/health").status()).isEqualTo(200);
    backend.stop(true, heard);
  }

  @Test
  void followsWhatTheBackendSaysUntilItIsStopped() throws Exception {
    RunningBackend backend = start(RunnableProjects.project(NAME));
    Thread stopper =
        new Thread(
            () -> {
              try {
                while (!heard.text().contains("log ")) {
                  Thread.sleep(20);
                }
                runner.running().get(0).stop(true, new RecordingRunListener());
              } catch (InterruptedException | DockerProblem e) {
                throw new AssertionError(e);
              }
            });
    stopper.start();
    backend.follow(heard);
    stopper.join();
    assertThat(heard.text()).contains("Application startup complete").doesNotContain("secret");
  }
}
