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
 * Where Docker may answer.
 *
 * @param host the address
 * @param origin who says so
 * @param settings what the client needs to go there: the address, certificates
 */
record DockerEndpoint(URI host, String origin, Properties settings) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Gives the settings of the client, for a version of Docker's interface or for any. */
  DefaultDockerClientConfig config(String apiVersion) {
    Properties all = new Properties();
    all.putAll(settings);
    if (!apiVersion.isEmpty()) {
      all.setProperty(DefaultDockerClientConfig.API_VERSION, apiVersion);
    }
    return new DefaultDockerClientConfig.Builder().withProperties(all).build();
  }

  /** Tells whether there is nothing at all where a socket or a pipe should be. */
  boolean isMissing() {
    return !isTcp() && Files.notExists(Path.of(host.getPath()));
  }

  /**
   * Asks a pipe of Windows whether it would let us in: the library tries for ten seconds what will
   * never be, and a pipe that is only busy is worth that.
   */
  void requireOpen() throws DockerProblem {
    if (!"npipe".equals(host.getScheme())) {
      return;
    }
    try {
      AsynchronousFileChannel.open(Path.of(host.getPath()), READ, WRITE).close();
    } catch (NoSuchFileException e) {
      throw DockerSymptom.NO_SOCKET.problem("", e);
    } catch (AccessDeniedException e) {
      throw DockerSymptom.NOT_IN_GROUP.problem("", e);
    } catch (IOException e) {
      return;
    }
  }

  /** Tells whether the address says all that it has to. */
  boolean isWhole() {
    String path = host.getPath();
    return isTcp() ? host.getHost() != null : path != null && path.startsWith("/");
  }

  private boolean isTcp() {
    return "tcp".equals(host.getScheme());
  }

  /** Tells whether the ports that are published there can be reached from here. */
  boolean isHere() {
    return !isTcp() || LOOPBACK.contains(String.valueOf(host.getHost()));
  }

  @Override
  public String toString() {
    return host + " (" + origin + ")";
  }
}
