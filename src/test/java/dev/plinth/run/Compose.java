package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.HealthState;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Ports;
import dev.plinth.project.Project;
import dev.plinth.proof.ExternalProgram;
import dev.plinth.proof.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A project that is run by Docker Compose instead of Plinth.
 *
 * @param program the command line of Compose
 * @param folder the folder of the project; its name is the project name in Compose
 */
record Compose(List<String> program, Path folder) implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(90);

  /** Replaces the contents of the folder by the project. */
  void write(Project project) throws IOException {
    try (Stream<Path> old = Files.walk(folder)) {
      old.sorted(Comparator.reverseOrder()).forEach(Compose::delete);
    }
    ProjectFolder.write(project, folder);
  }

  private static void delete(Path old) {
    try {
      Files.delete(old);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs Compose successfully and returns its output. */
  String succeed(String... arguments) {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** Runs the commands that create a revision, as the head of docker-compose.yml says. */
  void createRevision() throws IOException {
    String script =
        Files.readAllLines(folder.resolve("docker-compose.yml")).stream()
            .filter(line -> line.startsWith("#   "))
            .map(line -> line.substring(4))
            .collect(Collectors.joining("\n"))
            .replace("docker compose", String.join(" ", program));
    run(List.of("sh", "-euc", script));
  }

  private String run(List<String> command) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("API_PORT", "0"); // a free port, so that two backends can run at once
    return new ExternalProgram(command, folder, environment).succeed();
  }

  /** Returns the containers of the API, including stopped ones. */
  List<InspectContainerResponse> apis() throws Exception {
    Map<String, String> labels =
        Map.of(
            "com.docker.compose.project",
            String.valueOf(folder.getFileName()),
            "com.docker.compose.service",
            "api");
    try (DockerConnection docker = DockerConnection.open(RealDocker.HERE)) {
      List<InspectContainerResponse> all = new ArrayList<>();
      for (Container container :
          docker.call(
              c -> c.listContainersCmd().withShowAll(true).withLabelFilter(labels).exec())) {
        all.add(docker.call(c -> c.inspectContainerCmd(container.getId()).exec()));
      }
      return all;
    }
  }

  /** Waits until exactly this number of API containers meet a condition. */
  List<InspectContainerResponse> await(int count, Predicate<InspectContainerResponse> condition)
      throws Exception {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    List<InspectContainerResponse> apis = apis();
    while (apis.stream().filter(condition).count() != count) {
      assertThat(System.nanoTime()).as(succeed("logs", "--no-color", "api")).isLessThan(deadline);
      Thread.sleep(200);
      apis = apis();
    }
    return apis;
  }

  /** Waits until exactly this number of API containers are healthy in Docker. */
  List<InspectContainerResponse> awaitHealthy(int count) throws Exception {
    return await(count, Compose::isHealthy);
  }

  /** Waits until the only API container answers, and returns its address. */
  URI awaitAnswer() throws Exception {
    return url(await(1, Compose::answers).get(0));
  }

  private static boolean answers(InspectContainerResponse api) {
    try {
      return Boolean.TRUE.equals(api.getState().getRunning())
          && api.getNetworkSettings().getPorts().getBindings().get(Containers.HTTP) != null
          && new Http(url(api), "").get("/health").status() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isHealthy(InspectContainerResponse api) {
    HealthState health = api.getState().getHealth();
    return health != null && "healthy".equals(health.getStatus());
  }

  /** Returns the address of an API container. */
  static URI url(InspectContainerResponse api) {
    Ports.Binding[] all = api.getNetworkSettings().getPorts().getBindings().get(Containers.HTTP);
    return URI.create("http://127.0.0.1:" + Objects.requireNonNull(all)[0].getHostPortSpec());
  }

  /**
   * Removes the containers, networks and volumes. The image stays, since it takes minutes to build.
   */
  @Override
  public void close() {
    succeed("down", "--volumes");
  }
}
