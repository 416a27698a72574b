package dev.plinth.run;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.BadRequestException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.core.RemoteApiVersion;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A Docker that answers. */
final class DockerConnection implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final RemoteApiVersion NEWEST_KNOWN = RemoteApiVersion.create(1, 44);

  private final DockerEndpoint place;
  private final DockerClient client;
  private final DaemonWatchdog guard;

  private DockerConnection(DockerEndpoint place, String apiVersion) {
    this.place = place;
    DefaultDockerClientConfig config = place.config(apiVersion);
    this.client =
        DockerClientImpl.getInstance(
            config,
            new ZerodepDockerHttpClient.Builder()
                .dockerHost(config.getDockerHost())
                .sslConfig(config.getSSLConfig())
                .connectionTimeout(PATIENCE)
                .build());
    this.guard = new DaemonWatchdog(PATIENCE, () -> client.pingCmd().exec());
  }

  /** Finds the Docker of this machine. */
  static DockerConnection open(HostEnvironment surroundings)
      throws DockerProblem, InterruptedException {
    List<DockerEndpoint> places = new DockerEndpoints(surroundings).find();
    List<DockerProblem> problems = new ArrayList<>();
    for (DockerEndpoint place : places) {
      if (place.isMissing()) {
        continue;
      }
      try {
        return reach(place);
      } catch (DockerProblem e) {
        problems.add(e);
      }
    }
    if (!problems.isEmpty()) {
      throw problems.get(0);
    }
    throw DockerSymptom.NO_SOCKET.problem(tried(places), null);
  }

  private static String tried(List<DockerEndpoint> places) {
    return places.stream().map(place -> "tried " + place).collect(Collectors.joining("\n"));
  }

  private static DockerConnection reach(DockerEndpoint place)
      throws DockerProblem, InterruptedException {
    if (!place.isHere()) {
      throw new DockerProblem(
          "Docker at %s is on another machine".formatted(place),
          "what it publishes could not be reached from here",
          "use the Docker of this machine: unset DOCKER_HOST, or docker context use default");
    }
    try {
      place.requireOpen();
      return reachOpen(place);
    } catch (DockerProblem e) {
      String tried = tried(List.of(place));
      throw new DockerProblem(e.what(), e.why(), e.remedy(), List.of(tried), e);
    }
  }

  private static DockerConnection reachOpen(DockerEndpoint place)
      throws DockerProblem, InterruptedException {
    try (DockerConnection any = new DockerConnection(place, "")) {
      Version version = any.quick(client -> client.versionCmd().exec());
      return new DockerConnection(place, commonVersion(version));
    }
  }

  /** Docker's newest version that we know, unless it has left that behind. */
  private static String commonVersion(Version daemon) throws DockerProblem {
    String known = daemon.getApiVersion();
    if (known == null) {
      throw DockerSymptom.NOT_DOCKER.problem("", null);
    }
    RemoteApiVersion newest = RemoteApiVersion.parseConfig(known);
    RemoteApiVersion use = NEWEST_KNOWN.isGreaterOrEqual(newest) ? newest : NEWEST_KNOWN;
    String oldest = daemon.getMinAPIVersion();
    if (oldest != null && !use.isGreaterOrEqual(RemoteApiVersion.parseConfig(oldest))) {
      use = RemoteApiVersion.parseConfig(oldest);
    }
    return use.asWebPathPart().substring(1);
  }

  /** Tells whether Docker has gone since: it closes its door first, and later what is open. */
  boolean isGone() throws InterruptedException {
    try {
      reach(place).close();
      return false;
    } catch (DockerProblem e) {
      return true;
    }
  }

  /** Gives the address, and who says it. */
  String address() {
    return place.toString();
  }

  /** Asks for something; what Docker answers in bad cases comes as docker-java's exceptions. */
  <T> T ask(Function<DockerClient, T> call) throws DockerProblem, InterruptedException {
    return guard.call(() -> call.apply(client));
  }

  /** Orders something. */
  void order(Consumer<DockerClient> call) throws DockerProblem, InterruptedException {
    guard.call(
        () -> {
          call.accept(client);
          return true;
        });
  }

  /** Orders something that may have happened already: what is to be gone may be gone. */
  void orderIfThere(Consumer<DockerClient> call) throws DockerProblem, InterruptedException {
    try {
      order(call);
    } catch (DockerException e) {
      if (!List.of(404, 409, 304).contains(e.getHttpStatus())) {
        throw e;
      }
    }
  }

  /** Reads a stream to its end, which may be far. */
  <T> void read(BiConsumer<DockerClient, DockerStream<T>> begin, Consumer<T> each)
      throws DockerProblem, InterruptedException {
    DockerStream<T> reading = new DockerStream<>(each);
    guard.call(
        () -> {
          begin.accept(client, reading);
          return reading.awaitCompletion();
        },
        reading::cancel);
  }

  /** Asks once and does not wait longer than a daemon may be silent. */
  private <T> T quick(Function<DockerClient, T> call) throws DockerProblem, InterruptedException {
    try {
      guard.requireSign();
      return guard.call(() -> call.apply(client));
    } catch (BadRequestException e) {
      throw DockerSymptom.OTHER_VERSION.problem(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      throw DockerSymptom.explain(e);
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
