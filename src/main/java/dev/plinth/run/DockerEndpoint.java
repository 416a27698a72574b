package dev.plinth.run;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.github.dockerjava.core.DefaultDockerClientConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;

/**
 * An address at which Docker may answer.
 *
 * @param host the address
 * @param origin where the address comes from, for users
 * @param properties the properties of docker-java's client: the address, the certificates
 */
record DockerEndpoint(URI host, String origin, Properties properties) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

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

  @Override
  public String toString() {
    return host + " (" + origin + ")";
  }
}
