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

/** An open connection to the Docker daemon of this machine. */
final class DockerConnection implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final RemoteApiVersion NEWEST_SUPPORTED = RemoteApiVersion.create(1, 44);

  private final DockerEndpoint endpoint;
  private final DockerClient client;
  private final DaemonWatchdog watchdog;
  private final String serverVersion;

  private DockerConnection(DockerEndpoint endpoint, String apiVersion, String serverVersion) {
    this.endpoint = endpoint;
    this.serverVersion = serverVersion;
    DefaultDockerClientConfig config = endpoint.config(apiVersion);
    this.client =
        DockerClientImpl.getInstance(
            config,
            new ZerodepDockerHttpClient.Builder()
                .dockerHost(config.getDockerHost())
                .sslConfig(config.getSSLConfig())
                .connectionTimeout(TIMEOUT)
                .build());
    this.watchdog = new DaemonWatchdog(TIMEOUT, () -> client.pingCmd().exec());
  }

  /**
   * Connects to the first Docker endpoint of this machine that answers.
   *
   * @throws DockerProblem if no endpoint answers
   */
  static DockerConnection open(HostEnvironment environment)
      throws DockerProblem, InterruptedException {
    List<DockerEndpoint> endpoints = new DockerEndpoints(environment).find();
    List<DockerProblem> problems = new ArrayList<>();
    for (DockerEndpoint endpoint : endpoints) {
      if (endpoint.isMissing()) {
        continue;
      }
      try {
        return connect(endpoint);
      } catch (DockerProblem e) {
        problems.add(e);
      }
    }
    if (!problems.isEmpty()) {
      throw problems.get(0);
    }
    throw notFound(endpoints);
  }

  private static DockerProblem notFound(List<DockerEndpoint> endpoints) {
    if (endpoints.size() == 1) {
      return endpoints.get(0).explain(DockerSymptom.NO_SOCKET.problem("", null));
    }
    String tried =
        endpoints.stream().map(endpoint -> "tried " + endpoint).collect(Collectors.joining("\n"));
    return DockerSymptom.NO_SOCKET.problem(tried, null);
  }

  private static DockerConnection connect(DockerEndpoint endpoint)
      throws DockerProblem, InterruptedException {
    if (!endpoint.isLocal()) {
      throw new DockerProblem(
          endpoint
              .source()
              .problem(
                  "Docker at %s is on another machine".formatted(endpoint),
                  "ports that are published there cannot be reached from this machine",
                  "use the Docker of this machine: " + endpoint.source().removal()));
    }
    try {
      endpoint.requirePipeAccess();
      return connectWithCommonVersion(endpoint);
    } catch (DockerProblem e) {
      throw endpoint.explain(e);
    }
  }

  private static DockerConnection connectWithCommonVersion(DockerEndpoint endpoint)
      throws DockerProblem, InterruptedException {
    try (DockerConnection unversioned = new DockerConnection(endpoint, "", "")) {
      Version version = unversioned.callAfterPing(client -> client.versionCmd().exec());
      return new DockerConnection(
          endpoint, commonVersion(version), String.valueOf(version.getVersion()));
    }
  }

  /**
   * Returns the newest API version that both docker-java and the daemon support. If the daemon
   * supports only newer versions than docker-java, returns the daemon's oldest version.
   */
  private static String commonVersion(Version daemon) throws DockerProblem {
    String newestText = daemon.getApiVersion();
    if (newestText == null) {
      throw DockerSymptom.NOT_DOCKER.problem("", null);
    }
    RemoteApiVersion newest = RemoteApiVersion.parseConfig(newestText);
    RemoteApiVersion version =
        NEWEST_SUPPORTED.isGreaterOrEqual(newest) ? newest : NEWEST_SUPPORTED;
    String oldestText = daemon.getMinAPIVersion();
    if (oldestText != null && !version.isGreaterOrEqual(RemoteApiVersion.parseConfig(oldestText))) {
      version = RemoteApiVersion.parseConfig(oldestText);
    }
    return version.asWebPathPart().substring(1);
  }

  /**
   * Returns whether Docker refuses new connections. A daemon that shuts down refuses new
   * connections before it ends the open ones.
   */
  boolean isUnreachable() throws InterruptedException {
    try {
      connect(endpoint).close();
      return false;
    } catch (DockerProblem e) {
      return true;
    }
  }

  /** Returns the address of the daemon and where the address comes from. */
  String address() {
    return endpoint.toString();
  }

  /** Returns the Docker that answers. */
  DockerServer server() {
    return new DockerServer(serverVersion, address());
  }

  /**
   * Makes a call and returns its result. An error reply of Docker is thrown as docker-java's
   * exception.
   */
  <T> T call(Function<DockerClient, T> call) throws DockerProblem, InterruptedException {
    return watchdog.call(() -> call.apply(client));
  }

  /** Makes a call without a result. */
  void execute(Consumer<DockerClient> call) throws DockerProblem, InterruptedException {
    watchdog.call(
        () -> {
          call.accept(client);
          return true;
        });
  }

  /**
   * Makes a call that may already have been carried out, such as the removal of a container. The
   * HTTP statuses 304 (not modified), 404 (not found) and 409 (conflict) are ignored.
   */
  void executeUnlessDone(Consumer<DockerClient> call) throws DockerProblem, InterruptedException {
    try {
      execute(call);
    } catch (DockerException e) {
      if (!List.of(404, 409, 304).contains(e.getHttpStatus())) {
        throw e;
      }
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @param begin starts the call that fills the stream
   * @param consumer accepts each item
   */
  <T> void read(BiConsumer<DockerClient, DockerStream<T>> begin, Consumer<T> consumer)
      throws DockerProblem, InterruptedException {
    DockerStream<T> stream = new DockerStream<>(consumer);
    watchdog.call(
        () -> {
          begin.accept(client, stream);
          return stream.awaitCompletion();
        },
        stream::cancel);
  }

  /** Makes a call after a successful ping, so that a hung daemon is noticed after one timeout. */
  private <T> T callAfterPing(Function<DockerClient, T> call)
      throws DockerProblem, InterruptedException {
    try {
      watchdog.requireAnswer();
      return watchdog.call(() -> call.apply(client));
    } catch (BadRequestException e) {
      throw DockerSymptom.API_VERSION_MISMATCH.problem(String.valueOf(e.getMessage()), e);
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
