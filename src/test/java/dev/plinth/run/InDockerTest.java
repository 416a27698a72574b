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

/** What a run has in a real Docker: who reaches it, who reads its secrets, whose its data is. */
@Tag("docker")
class InDockerTest {
  private static final String NAME = "run-inside";
  private static final String OTHER = "run-inside-other";

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

  /** Whoever uses another machine of the network, or another network of Docker's, gets nothing. */
  @Test
  void isThereForThisMachineAlone() throws Exception {
    RunningBackend backend = start(RunnableProjects.project(NAME));
    try (DockerConnection docker = DockerConnection.open(RealDocker.HERE)) {
      String name = "plinth-" + RunIdentity.key(NAME);
      InspectContainerResponse api = docker.ask(c -> c.inspectContainerCmd(name + "-api").exec());
      InspectContainerResponse db = docker.ask(c -> c.inspectContainerCmd(name + "-db").exec());
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
    backend.stop(true, heard);
  }

  @Test
  void makesOtherSecretsForEachProjectAndTellsThemToNobody() throws Exception {
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
      for (RunResources trace : new Leftovers(docker).traces()) {
        for (Container container : trace.containers()) {
          String told = docker.ask(c -> c.inspectContainerCmd(container.getId()).exec()).toString();
          assertThat(secrets).noneMatch(told::contains);
        }
      }
    }
    assertThat(secrets).noneMatch(heard.text()::contains);
    one.stop(true, heard);
    two.stop(true, heard);
  }

  /** What is in the way is told in Docker's own words, which the table has to know. */
  @Test
  void saysInItsOwnWordsWhatTheTableKnows() throws Exception {
    String name = "run-inside-none"; // nobody built an image of it
    RunIdentity identity = new RunSessions().begin(RunnableProjects.project(name), false);
    try (DockerConnection docker = DockerConnection.open(RealDocker.HERE)) {
      Containers containers = new Containers(docker, identity);
      Map<String, String> labels = identity.labels("network");
      Asked network =
          () ->
              docker.order(
                  c ->
                      c.createNetworkCmd()
                          .withName(identity.network())
                          .withCheckDuplicate(true)
                          .withLabels(labels)
                          .exec());
      network.go();
      containers.createDatabase();
      assertThat(symptom(network)).isEqualTo(DockerSymptom.NAME_IN_USE);
      assertThat(symptom(containers::createDatabase)).isEqualTo(DockerSymptom.NAME_IN_USE);
      assertThat(symptom(() -> new Volumes(docker).drop(identity)))
          .isEqualTo(DockerSymptom.DATA_IN_USE);
      assertThat(symptom(() -> containers.createApi(0))).isEqualTo(DockerSymptom.NO_SUCH_IMAGE);
    } finally {
      RealDocker.forget(name);
    }
  }

  /** Something that Docker refuses. */
  private interface Asked {
    void go() throws DockerProblem, InterruptedException;
  }

  private static DockerSymptom symptom(Asked asked) {
    return DockerSymptom.of(catchThrowableOfType(DockerException.class, asked::go)).orElseThrow();
  }

  /** A database that was killed while it laid its data out would never come up. */
  @Test
  void makesDataAnewThatIsOnlyHalfThere() throws Exception {
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
    assertThat(RealDocker.contents()).noneMatch(one -> one.endsWith("-unfinished"));
    backend.stop(true, heard);
    assertThat(RealDocker.contents()).noneMatch(one -> one.contains(RunIdentity.key(NAME)));
  }

  /** As it comes back from a copy, or from a machine of another name. */
  @Test
  void takesDataThatSaysNotWhoseItIs() throws Exception {
    RunningBackend first = start(RunnableProjects.project(NAME));
    Http http = Http.loggedIn(first.url());
    http.send("POST", "/products", "{\"name\":\"kept\"}");
    first.stop(false, heard);
    String name =
        "plinth-%s-%s".formatted(RunIdentity.key(NAME), RunnableProjects.project(NAME).revision());
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
    again.stop(true, heard);
    assertThat(RealDocker.contents()).noneMatch(one -> one.contains(RunIdentity.key(NAME)));
  }

  /** A guest in the network, such as a program that shows databases, stays and loses only that. */
  @Test
  void stopsAlsoWhereAnotherContainerIsInTheNetwork() throws Exception {
    RunningBackend backend = start(RunnableProjects.project(NAME));
    String network = "plinth-" + RunIdentity.key(NAME);
    sh("docker run -d --name x-guest --network %s postgres:15 sleep 300".formatted(network));
    try {
      backend.stop(true, heard);
      assertThat(RealDocker.contents())
          .contains("container /x-guest")
          .noneMatch(one -> one.contains(RunIdentity.key(NAME)));
    } finally {
      sh("docker rm -f -v x-guest");
    }
  }

  private static String sh(String line) {
    return new ExternalProgram(List.of("bash", "-euc", line), Path.of("."), System.getenv())
        .succeed();
  }
}
