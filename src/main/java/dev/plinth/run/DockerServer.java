package dev.plinth.run;

import static java.util.Objects.requireNonNull;

/**
 * A Docker daemon that answers.
 *
 * @param version the version of the daemon
 * @param address the address of the daemon and where the address comes from
 */
public record DockerServer(String version, String address) {
  public DockerServer {
    requireNonNull(version);
    requireNonNull(address);
  }
}
