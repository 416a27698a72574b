package dev.plinth.run;

import static com.github.dockerjava.core.DefaultDockerClientConfig.DOCKER_CERT_PATH;
import static com.github.dockerjava.core.DefaultDockerClientConfig.DOCKER_CONFIG;
import static com.github.dockerjava.core.DefaultDockerClientConfig.DOCKER_CONTEXT;
import static com.github.dockerjava.core.DefaultDockerClientConfig.DOCKER_HOST;
import static com.github.dockerjava.core.DefaultDockerClientConfig.DOCKER_TLS_VERIFY;
import static com.github.dockerjava.core.DefaultDockerClientConfig.REGISTRY_URL;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.dockerjava.api.exception.DockerClientException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Where Docker is looked for: where the user says (the settings, {@code DOCKER_HOST}, a context),
 * and there alone; else at every place where some Docker puts its socket. The library's own search
 * is not used: it falls back without a word, and reads settings of other programs.
 */
final class DockerEndpoints {
  private static final Set<String> SCHEMES = Set.of("unix", "npipe", "tcp");
  private static final String SETTING = "the Docker host in the settings";
  private static final String DEFAULT_CONTEXT = "default";

  private final HostEnvironment surroundings;

  DockerEndpoints(HostEnvironment surroundings) {
    this.surroundings = surroundings;
  }

  /** Gives the places, in the order in which to try them. */
  List<DockerEndpoint> find() throws DockerProblem {
    Optional<String> set = surroundings.dockerHost();
    if (set.isPresent()) {
      return List.of(at(set.get(), SETTING));
    }
    Optional<String> host = surroundings.variable(DOCKER_HOST);
    if (host.isPresent()) {
      return List.of(at(host.get(), "DOCKER_HOST"));
    }
    Optional<String> context = context();
    return context.isPresent() ? List.of(inContext(context.get())) : sockets();
  }

  private DockerEndpoint at(String host, String origin) throws DockerProblem {
    Properties settings = settings();
    settings.setProperty(DOCKER_HOST, host);
    if (origin.equals(DOCKER_HOST) || origin.equals(SETTING)) {
      surroundings
          .variable(DOCKER_TLS_VERIFY)
          .ifPresent(value -> settings.setProperty(DOCKER_TLS_VERIFY, value));
    }
    return place(settings, host, origin);
  }

  private DockerEndpoint place(Properties settings, String wanted, String origin)
      throws DockerProblem {
    try {
      URI host = host(settings);
      DockerEndpoint place = new DockerEndpoint(host, origin, settings);
      String scheme = String.valueOf(host.getScheme());
      if (!SCHEMES.contains(scheme) || !place.isWhole()) {
        throw new IllegalArgumentException("no way to go there");
      }
      return place;
    } catch (IllegalArgumentException e) {
      throw unusable(wanted, origin, e);
    } catch (DockerClientException e) {
      throw unusable(wanted, origin, e);
    }
  }

  /** What holds a blank, such as the name of a folder, is no address to the library. */
  private static URI host(Properties settings) {
    DockerEndpoint any = new DockerEndpoint(URI.create("any:/"), "", settings);
    try {
      return any.config("").getDockerHost();
    } catch (IllegalArgumentException e) {
      if (e.getCause() instanceof URISyntaxException wrong && wrong.getInput().contains(" ")) {
        settings.setProperty(DOCKER_HOST, wrong.getInput().replace(" ", "%20"));
        return any.config("").getDockerHost();
      }
      throw e;
    }
  }

  private static DockerProblem unusable(String wanted, String origin, RuntimeException cause) {
    return new DockerProblem(
        "Docker cannot be reached as %s says".formatted(origin),
        "%s does not work here (%s)".formatted(wanted, cause.getMessage()),
        "use a unix://, npipe:// or tcp:// address, or unset " + origin,
        List.of(),
        cause);
  }

  private Properties settings() {
    Properties settings = new Properties();
    String folder = surroundings.dockerFolder().toString();
    settings.setProperty(DOCKER_CONFIG, folder);
    settings.setProperty(DOCKER_CERT_PATH, surroundings.variable(DOCKER_CERT_PATH).orElse(folder));
    settings.setProperty(REGISTRY_URL, "https://index.docker.io/v1/");
    return settings;
  }

  private Optional<String> context() throws DockerProblem {
    Optional<String> named = surroundings.variable(DOCKER_CONTEXT);
    if (named.isPresent()) {
      return named.filter(name -> !name.equals(DEFAULT_CONTEXT));
    }
    Properties settings = settings();
    settings.setProperty(DOCKER_HOST, "unix:///"); // else it would go and look there
    try {
      DockerEndpoint any = new DockerEndpoint(URI.create("any:/"), "", settings);
      return Optional.ofNullable(any.config("").getDockerConfig().getCurrentContext())
          .filter(name -> !name.isEmpty() && !name.equals(DEFAULT_CONTEXT));
    } catch (DockerClientException e) {
      throw new DockerProblem(
          "Docker's settings cannot be read",
          "config.json in %s is broken".formatted(surroundings.dockerFolder()),
          "mend or remove that file",
          List.of(),
          e);
    }
  }

  private DockerEndpoint inContext(String name) throws DockerProblem {
    String origin = "context " + name;
    Path meta = Path.of("contexts", "meta", sha256(name), "meta.json");
    if (!Files.exists(surroundings.dockerFolder().resolve(meta))) {
      throw new DockerProblem(
          "Docker cannot be reached in its %s".formatted(origin),
          "there is no such context",
          "choose one that `docker context ls` shows: docker context use NAME");
    }
    Properties settings = settings();
    settings.setProperty(DOCKER_CONTEXT, name);
    return place(settings, origin, origin);
  }

  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private List<DockerEndpoint> sockets() throws DockerProblem {
    List<DockerEndpoint> places = new ArrayList<>();
    if (surroundings.isWindows()) {
      places.add(at("npipe:////./pipe/docker_engine", "usual pipe"));
      places.add(at("npipe:////./pipe/dockerDesktopLinuxEngine", "Docker Desktop"));
      return places;
    }
    for (DockerSocket socket : DockerSocket.all(surroundings)) {
      places.add(at("unix://" + socket.path().toUri().getRawPath(), socket.owner()));
    }
    return places;
  }
}
