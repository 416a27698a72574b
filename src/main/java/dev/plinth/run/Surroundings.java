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
 */
public record Surroundings(Map<String, String> environment, String system, Path home) {
  public Surroundings {
    environment = Map.copyOf(environment);
    requireNonNull(system);
    requireNonNull(home);
  }

  /** Gives those of this process. */
  public static Surroundings ofProcess() {
    return new Surroundings(
        System.getenv(),
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", "")));
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
}
