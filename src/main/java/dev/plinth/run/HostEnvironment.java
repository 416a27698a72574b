package dev.plinth.run;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the machine says about itself.
 *
 * @param environment the environment variables
 * @param system the name of the operating system
 * @param home the user's folder
 * @param dockerHost where Docker is, as the user set it in this program; nothing where the machine
 *     says it
 */
public record HostEnvironment(
    Map<String, String> environment, String system, Path home, Optional<String> dockerHost) {
  public HostEnvironment {
    environment = Map.copyOf(environment);
    requireNonNull(system);
    requireNonNull(home);
    requireNonNull(dockerHost);
  }

  /** Those of a machine on which nothing is set in this program. */
  public HostEnvironment(Map<String, String> environment, String system, Path home) {
    this(environment, system, home, Optional.empty());
  }

  /** Gives those of this process. */
  public static HostEnvironment ofProcess() {
    return new HostEnvironment(
        System.getenv(),
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", "")));
  }

  /** Gives the same with Docker there, whatever the environment says; or where that says. */
  public HostEnvironment withDockerHost(Optional<String> host) {
    return new HostEnvironment(environment, system, home, host);
  }

  /** Gives a variable that is set and not empty. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  boolean isWindows() {
    return system.toLowerCase(Locale.ROOT).startsWith("windows");
  }

  Path dockerFolder() {
    return variable("DOCKER_CONFIG").map(Path::of).orElse(home.resolve(".docker"));
  }

  /** The environment may hold what nobody else is to read. */
  @Override
  public String toString() {
    return system + ' ' + home + dockerHost.map(host -> ' ' + host).orElse("");
  }
}
