package dev.plinth.run;

import com.github.dockerjava.core.DefaultDockerClientConfig;
import java.net.URI;
import java.nio.file.Files;
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
record DockerPlace(URI host, String origin, Properties settings) {
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

  /** Tells whether there is nothing at all where a socket should be. */
  boolean isMissing() {
    return "unix".equals(host.getScheme()) && !Files.exists(Path.of(host.getPath()));
  }

  /** Tells whether the ports that are published there can be reached from here. */
  boolean isHere() {
    return !"tcp".equals(host.getScheme()) || LOOPBACK.contains(String.valueOf(host.getHost()));
  }

  @Override
  public String toString() {
    return host + " (" + origin + ")";
  }
}
