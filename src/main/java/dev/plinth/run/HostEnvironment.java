package dev.plinth.run;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The properties of the machine and its user that are needed to find Docker.
 *
 * @param variables the environment variables
 * @param system the name of the operating system, as in the system property os.name
 * @param home the home folder of the user
 * @param dockerHost the address of the Docker host in the settings of Plinth; empty to find Docker
 *     in the environment
 */
public record HostEnvironment(
    Map<String, String> variables, String system, Path home, Optional<String> dockerHost) {
  public HostEnvironment {
    variables = Map.copyOf(variables);
    requireNonNull(system);
    requireNonNull(home);
    requireNonNull(dockerHost);
  }

  /** Creates an environment without a Docker host in the settings. */
  public HostEnvironment(Map<String, String> variables, String system, Path home) {
    this(variables, system, home, Optional.empty());
  }

  /** Returns the environment of this process. */
  public static HostEnvironment ofProcess() {
    return new HostEnvironment(
        System.getenv(),
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", "")));
  }

  /**
   * Returns this environment with another Docker host in the settings; an empty host removes it.
   */
  public HostEnvironment withDockerHost(Optional<String> host) {
    return new HostEnvironment(variables, system, home, host);
  }

  /** Returns an environment variable; empty if the variable is not set or has no text. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }

  boolean isWindows() {
    return system.toLowerCase(Locale.ROOT).startsWith("windows");
  }

  Path dockerFolder() {
    return variable("DOCKER_CONFIG").map(Path::of).orElse(home.resolve(".docker"));
  }

  /** Returns a text without the environment variables, since they can hold secrets. */
  @Override
  public String toString() {
    return system + ' ' + home + dockerHost.map(host -> ' ' + host).orElse("");
  }
}
