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
import java.util.stream.Stream;

/**
 * A project as somebody runs it who has Compose and no Plinth.
 *
 * @param program Compose
 * @param folder where the project lies; its name is Compose's name of it
 */
record Compose(List<String> program, Path folder) implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(90);

  /** Writes the project in the place of what was there. */
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

  /** Runs Compose, and gives what it said. */
  String succeed(String... words) {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of(words));
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("API_PORT", "0"); // a free one; two backends may run at once then
    return new ExternalProgram(command, folder, environment).succeed();
  }

  /** Gives the containers of the API, those that have ended too. */
  List<InspectContainerResponse> apis() throws Exception {
    Map<String, String> labels =
        Map.of(
            "com.docker.compose.project",
            String.valueOf(folder.getFileName()),
            "com.docker.compose.service",
            "api");
    try (DockerConnection docker = DockerConnection.open(RealDocker.HERE)) {
      List<InspectContainerResponse> all = new ArrayList<>();
      for (Container one :
          docker.ask(c -> c.listContainersCmd().withShowAll(true).withLabelFilter(labels).exec())) {
        all.add(docker.ask(c -> c.inspectContainerCmd(one.getId()).exec()));
      }
      return all;
    }
  }

  /** Waits until so many APIs are as they should be. */
  List<InspectContainerResponse> await(int number, Predicate<InspectContainerResponse> sign)
      throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    List<InspectContainerResponse> apis = apis();
    while (apis.stream().filter(sign).count() != number) {
      assertThat(System.nanoTime()).as(succeed("logs", "--no-color", "api")).isLessThan(end);
      Thread.sleep(200);
      apis = apis();
    }
    return apis;
  }

  /** Waits until Docker says that so many APIs are healthy. */
  List<InspectContainerResponse> awaitHealthy(int number) throws Exception {
    return await(number, Compose::isHealthy);
  }

  /** Waits until the one API answers, and gives where. */
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

  /** Gives where one answers. */
  static URI url(InspectContainerResponse api) {
    Ports.Binding[] all = api.getNetworkSettings().getPorts().getBindings().get(Containers.HTTP);
    return URI.create("http://127.0.0.1:" + Objects.requireNonNull(all)[0].getHostPortSpec());
  }

  /** Removes all of it but the image, which is built for minutes in all. */
  @Override
  public void close() {
    succeed("down", "--volumes");
  }
}
