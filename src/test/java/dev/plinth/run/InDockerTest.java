package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Ports;
import dev.plinth.project.Project;
import dev.plinth.proof.ExternalProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests a run inside a real Docker: its ports and networks, its secrets and its data. */
@Tag("docker")
class InDockerTest {
  private static final String NAME = "run-inside";
  private static final String OTHER = "run-inside-other";

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

  /** Other machines and other Docker networks cannot reach the backend or its database. */
  @Test
  void isReachableOnlyFromThisMachine() throws Exception {
    RunningBackend backend = start(RunnableProjects.project(NAME));
    try (DockerConnection docker = DockerConnection.open(RealDocker.HERE)) {
      String name = "plinth-" + RunIdentity.key(NAME);
      InspectContainerResponse api = docker.call(c -> c.inspectContainerCmd(name + "-api").exec());
      InspectContainerResponse db = docker.call(c -> c.inspectContainerCmd(name + "-db").exec());
      assertThat(api.getNetworkSettings().getPorts().getBindings().values())
          .allSatisfy(
              bindings ->
                  assertThat(bindings)
                      .extracting(Ports.Binding::getHostIp)
                      .containsExactly("127.0.0.1"));
      assertThat(db.getNetworkSettings().getPorts().getBindings().values())
          .allMatch(bindings -> bindings == null);
      assertThat(api.getNetworkSettings().getNetworks().keySet()).containsExactly(name);
      assertThat(db.getNetworkSettings().getNetworks().keySet()).containsExactly(name);
    }
    backend.stop(true, listener);
  }

  @Test
  void createsSecretsPerProjectAndRevealsThemNowhere() throws Exception {
    RunningBackend one = start(RunnableProjects.project(NAME));
    RunningBackend two = start(RunnableProjects.project(OTHER));
    Set<String> secrets = new TreeSet<>();
    for (String project : List.of(NAME, OTHER)) {
      for (String file : List.of("secret_key", "postgres_password")) {
        secrets.add(
            sh("docker exec plinth-%s-db cat /run/secrets/%s"
                    .formatted(RunIdentity.key(project), file))
                .strip());
      }
    }
    assertThat(secrets).hasSize(4).allMatch(secret -> secret.length() >= 64);
    try (DockerConnection docker = DockerConnection.open(RealDocker.HERE)) {
      for (RunResources run : new Leftovers(docker).runs()) {
        for (Container container : run.containers()) {
          String details =
              docker.call(c -> c.inspectContainerCmd(container.getId()).exec()).toString();
          assertThat(secrets).noneMatch(details::contains);
        }
      }
    }
    assertThat(secrets).noneMatch(listener.text()::contains);
    one.stop(true, listener);
    two.stop(true, listener);
  }

  /** The texts of the real Docker must match the rows of the table. */
  @Test
  void reportsErrorsThatTheTableKnows() throws Exception {
    String name = "run-inside-none"; // no image of it exists
    RunIdentity identity = new RunSessions().begin(RunnableProjects.project(name), false);
    try (DockerConnection docker = DockerConnection.open(RealDocker.HERE)) {
      Containers containers = new Containers(docker, identity);
      Map<String, String> labels = identity.labels("network");
      RejectedCall createNetwork =
          () ->
              docker.execute(
                  c ->
                      c.createNetworkCmd()
                          .withName(identity.network())
                          .withCheckDuplicate(true)
                          .withLabels(labels)
                          .exec());
      createNetwork.execute();
      containers.createDatabase();
      assertThat(symptom(createNetwork)).isEqualTo(DockerSymptom.NAME_IN_USE);
      assertThat(symptom(containers::createDatabase)).isEqualTo(DockerSymptom.NAME_IN_USE);
      assertThat(symptom(() -> new Volumes(docker).drop(identity)))
          .isEqualTo(DockerSymptom.DATA_IN_USE);
      assertThat(symptom(() -> containers.createApi(0))).isEqualTo(DockerSymptom.NO_SUCH_IMAGE);
    } finally {
      RealDocker.remove(name);
    }
  }

  /** A call that Docker rejects. */
  private interface RejectedCall {
    void execute() throws DockerProblem, InterruptedException;
  }

  private static DockerSymptom symptom(RejectedCall call) {
    return DockerSymptom.of(catchThrowableOfType(DockerException.class, call::execute))
        .orElseThrow();
  }

  /** A database that was killed while it set up its data would never start again. */
  @Test
  void recreatesIncompleteData() throws Exception {
    RunIdentity identity = new RunSessions().begin(RunnableProjects.project(NAME), false);
    try (DockerConnection docker = DockerConnection.open(RealDocker.HERE)) {
      Volumes volumes = new Volumes(docker);
      volumes.create(identity, Volumes.UNFINISHED);
      volumes.create(identity, Volumes.SECRETS);
      volumes.create(identity, Volumes.DATA);
    }
    sh(
        "docker run --rm --entrypoint sh -v %s:/d postgres:15 -c 'echo 15 > /d/PG_VERSION'"
            .formatted(identity.dataVolume()));
    RunningBackend backend = start(RunnableProjects.project(NAME));
    assertThat(Http.loggedIn(backend.url()).get("/products").body()).isEqualTo("[]");
    assertThat(RealDocker.contents()).noneMatch(resource -> resource.endsWith("-unfinished"));
    backend.stop(true, listener);
    assertThat(RealDocker.contents())
        .noneMatch(resource -> resource.contains(RunIdentity.key(NAME)));
  }

  /** A volume restored from a backup has no labels. */
  @Test
  void acceptsDataWithoutLabels() throws Exception {
    RunningBackend first = start(RunnableProjects.project(NAME));
    Http http = Http.loggedIn(first.url());
    http.send("POST", "/products", "{\"name\":\"kept\"}");
    first.stop(false, listener);
    String name = "plinth-%s-data".formatted(RunIdentity.key(NAME));
    for (String volume : List.of(name, name + "-secrets")) {
      sh(
          ("docker volume create x-copy && docker run --rm --user root --entrypoint sh -v %1$s:/a"
                  + " -v x-copy:/b postgres:15 -c 'cp -a /a/. /b' && docker volume rm %1$s &&"
                  + " docker volume create %1$s && docker run --rm --user root --entrypoint sh"
                  + " -v x-copy:/a -v %1$s:/b postgres:15 -c 'cp -a /a/. /b' &&"
                  + " docker volume rm x-copy")
              .formatted(volume));
    }
    RunningBackend again = start(RunnableProjects.project(NAME));
    assertThat(http.at(again.url()).get("/products").body()).contains("kept");
    again.stop(true, listener);
    assertThat(RealDocker.contents())
        .noneMatch(resource -> resource.contains(RunIdentity.key(NAME)));
  }

  /** A foreign container, such as a database browser, is only disconnected from the network. */
  @Test
  void stopsEvenIfAForeignContainerIsInTheNetwork() throws Exception {
    RunningBackend backend = start(RunnableProjects.project(NAME));
    String network = "plinth-" + RunIdentity.key(NAME);
    sh("docker run -d --name x-guest --network %s postgres:15 sleep 300".formatted(network));
    try {
      backend.stop(true, listener);
      assertThat(RealDocker.contents())
          .contains("container /x-guest")
          .noneMatch(resource -> resource.contains(RunIdentity.key(NAME)));
    } finally {
      sh("docker rm -f -v x-guest");
    }
  }

  private static String sh(String commandLine) {
    return new ExternalProgram(List.of("bash", "-euc", commandLine), Path.of("."), System.getenv())
        .succeed();
  }
}
