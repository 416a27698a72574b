package dev.plinth.run;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.github.dockerjava.core.DefaultDockerClientConfig;
import dev.plinth.problem.Problem;
import dev.plinth.problem.RemedyPlace;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * An address at which Docker may answer.
 *
 * @param host the address
 * @param source who names the address
 * @param origin where the address comes from, for users
 * @param properties the properties of docker-java's client: the address, the certificates
 */
record DockerEndpoint(URI host, Source source, String origin, Properties properties) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** The sources of an address. */
  enum Source {
    SETTINGS("clear the Docker host in the settings"),
    VARIABLE("unset DOCKER_HOST"),
    CONTEXT("docker context use default"),
    /** The address is a default of a Docker distribution. */
    DEFAULT("");

    private final String removal;

    Source(String removal) {
      this.removal = removal;
    }

    /** Returns how the user returns to the default addresses; empty for a default address. */
    String removal() {
      return removal;
    }

    /** Returns a problem that the user can remedy where this source is set. */
    Problem problem(String what, String why, String remedy) {
      Problem problem = new Problem(what, why, remedy);
      return problem.at(this == SETTINGS ? RemedyPlace.DOCKER_HOST : RemedyPlace.DOCKER);
    }
  }

  /**
   * Returns the configuration of docker-java's client.
   *
   * @param apiVersion the version of the Docker API; empty for the client's default
   */
  DefaultDockerClientConfig config(String apiVersion) {
    Properties all = new Properties();
    all.putAll(properties);
    if (!apiVersion.isEmpty()) {
      all.setProperty(DefaultDockerClientConfig.API_VERSION, apiVersion);
    }
    return new DefaultDockerClientConfig.Builder().withProperties(all).build();
  }

  /** Returns whether the file of the socket or pipe does not exist; never true for TCP. */
  boolean isMissing() {
    return !isTcp() && Files.notExists(Path.of(host.getPath()));
  }

  /**
   * Checks that a named pipe of Windows exists and can be opened. docker-java would retry for ten
   * seconds even if access is denied. A pipe that is only busy passes the check, because
   * docker-java then retries with success.
   *
   * @throws DockerProblem if the pipe does not exist or access is denied
   */
  void requirePipeAccess() throws DockerProblem {
    if (!"npipe".equals(host.getScheme())) {
      return;
    }
    try {
      AsynchronousFileChannel.open(Path.of(host.getPath()), READ, WRITE).close();
    } catch (NoSuchFileException e) {
      throw DockerSymptom.NO_SOCKET.problem("", e);
    } catch (AccessDeniedException e) {
      throw DockerSymptom.PIPE_DENIED.problem("", e);
    } catch (IOException e) {
      return;
    }
  }

  /** Returns whether the address has a host (TCP) or an absolute path (socket, pipe). */
  boolean isComplete() {
    String path = host.getPath();
    return isTcp() ? host.getHost() != null : path != null && path.startsWith("/");
  }

  private boolean isTcp() {
    return "tcp".equals(host.getScheme());
  }

  /** Returns whether Docker runs on this machine, so that its published ports are reachable. */
  boolean isLocal() {
    return !isTcp() || LOOPBACK.contains(String.valueOf(host.getHost()));
  }

  /**
   * Returns a problem with the address that was tried. If the user has set the address, it may be
   * wrong, so the problem then says where it comes from.
   */
  DockerProblem explain(DockerProblem failure) {
    List<String> log = new ArrayList<>(List.of("tried " + this));
    log.addAll(failure.log());
    Problem problem =
        DockerSymptom.of(failure.problem())
            .filter(symptom -> source != Source.DEFAULT)
            .flatMap(DockerEndpoint::doubt)
            .map(this::wrongAddress)
            .orElse(failure.problem());
    return new DockerProblem(problem, log, failure);
  }

  /** Returns the reason to doubt an address; empty if Docker answers there. */
  private static Optional<String> doubt(DockerSymptom symptom) {
    return switch (symptom) {
      case NO_SOCKET -> Optional.of("there is no such socket or pipe");
      case CONNECTION_REFUSED -> Optional.of("nothing listens there (connection refused)");
      case UNKNOWN_HOST -> Optional.of("its host name was not found");
      case NOT_DOCKER -> Optional.of("another program answers there");
      case HUNG -> Optional.of("nothing there answers pings");
      default -> Optional.empty();
    };
  }

  private Problem wrongAddress(String reason) {
    return source.problem(
        "Docker cannot be reached at " + host,
        "%s; the address comes from %s".formatted(reason, origin),
        "start Docker, or correct the address, or remove it: " + source.removal());
  }

  @Override
  public String toString() {
    return host + " (" + origin + ")";
  }
}
