package dev.plinth.run;

import static com.github.dockerjava.core.DefaultDockerClientConfig.DOCKER_CERT_PATH;
import static com.github.dockerjava.core.DefaultDockerClientConfig.DOCKER_CONFIG;
import static com.github.dockerjava.core.DefaultDockerClientConfig.DOCKER_CONTEXT;
import static com.github.dockerjava.core.DefaultDockerClientConfig.DOCKER_HOST;
import static com.github.dockerjava.core.DefaultDockerClientConfig.DOCKER_TLS_VERIFY;
import static com.github.dockerjava.core.DefaultDockerClientConfig.REGISTRY_URL;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.dockerjava.api.exception.DockerClientException;
import dev.plinth.run.DockerEndpoint.Source;
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
 * Finds the endpoints at which Docker may answer. If the user names an endpoint (in the settings,
 * in {@code DOCKER_HOST} or by a Docker context), only that endpoint is tried. Otherwise the
 * endpoints are the default sockets of the known Docker distributions. docker-java's own search is
 * not used, because that search falls back silently and reads the settings of other programs.
 */
final class DockerEndpoints {
  private static final Set<String> SCHEMES = Set.of("unix", "npipe", "tcp");
  private static final String DEFAULT_CONTEXT = "default";

  private final HostEnvironment environment;

  DockerEndpoints(HostEnvironment environment) {
    this.environment = environment;
  }

  /**
   * Returns the endpoints in the order in which to try them.
   *
   * @throws DockerProblem if the user names an endpoint that is not usable
   */
  List<DockerEndpoint> find() throws DockerProblem {
    Optional<String> setting = environment.dockerHost();
    if (setting.isPresent()) {
      return List.of(endpoint(setting.get(), Source.SETTINGS, "the Docker host in the settings"));
    }
    Optional<String> host = environment.variable(DOCKER_HOST);
    if (host.isPresent()) {
      return List.of(endpoint(host.get(), Source.VARIABLE, DOCKER_HOST));
    }
    Optional<String> context = currentContext();
    return context.isPresent() ? List.of(contextEndpoint(context.get())) : defaultEndpoints();
  }

  private DockerEndpoint defaultEndpoint(String host, String origin) throws DockerProblem {
    return endpoint(host, Source.DEFAULT, origin);
  }

  private DockerEndpoint endpoint(String host, Source source, String origin) throws DockerProblem {
    Properties properties = clientProperties();
    properties.setProperty(DOCKER_HOST, host);
    if (source != Source.DEFAULT) {
      environment
          .variable(DOCKER_TLS_VERIFY)
          .ifPresent(value -> properties.setProperty(DOCKER_TLS_VERIFY, value));
    }
    return checkedEndpoint(properties, host, source, origin);
  }

  private DockerEndpoint checkedEndpoint(
      Properties properties, String wanted, Source source, String origin) throws DockerProblem {
    try {
      URI host = host(properties);
      DockerEndpoint endpoint = new DockerEndpoint(host, source, origin, properties);
      String scheme = String.valueOf(host.getScheme());
      if (!SCHEMES.contains(scheme) || !endpoint.isComplete()) {
        throw new IllegalArgumentException("it is incomplete, or its scheme is not supported");
      }
      return endpoint;
    } catch (IllegalArgumentException e) {
      throw unusable(wanted, source, origin, e);
    } catch (DockerClientException e) {
      throw unusable(wanted, source, origin, e);
    }
  }

  /** Returns the address. A space in the path is encoded, since docker-java does not accept it. */
  private static URI host(Properties properties) {
    DockerEndpoint probe = probe(properties);
    try {
      return probe.config("").getDockerHost();
    } catch (IllegalArgumentException e) {
      if (e.getCause() instanceof URISyntaxException wrong && wrong.getInput().contains(" ")) {
        properties.setProperty(DOCKER_HOST, wrong.getInput().replace(" ", "%20"));
        return probe.config("").getDockerHost();
      }
      throw e;
    }
  }

  /** Returns an endpoint whose address does not matter, to read docker-java's configuration. */
  private static DockerEndpoint probe(Properties properties) {
    return new DockerEndpoint(URI.create("any:/"), Source.DEFAULT, "", properties);
  }

  private static DockerProblem unusable(
      String wanted, Source source, String origin, RuntimeException cause) {
    return new DockerProblem(
        source.problem(
            "Docker cannot be reached with %s".formatted(origin),
            "%s is not a usable address (%s)".formatted(wanted, cause.getMessage()),
            "use a unix://, npipe:// or tcp:// address, or remove it: " + source.removal()),
        List.of(),
        cause);
  }

  private Properties clientProperties() {
    Properties properties = new Properties();
    String folder = environment.dockerFolder().toString();
    properties.setProperty(DOCKER_CONFIG, folder);
    properties.setProperty(DOCKER_CERT_PATH, environment.variable(DOCKER_CERT_PATH).orElse(folder));
    properties.setProperty(REGISTRY_URL, "https://index.docker.io/v1/");
    return properties;
  }

  private Optional<String> currentContext() throws DockerProblem {
    Optional<String> named = environment.variable(DOCKER_CONTEXT);
    if (named.isPresent()) {
      return named.filter(name -> !name.equals(DEFAULT_CONTEXT));
    }
    Properties properties = clientProperties();
    // without an address docker-java would resolve the current context itself
    properties.setProperty(DOCKER_HOST, "unix:///");
    try {
      return Optional.ofNullable(probe(properties).config("").getDockerConfig().getCurrentContext())
          .filter(name -> !name.isEmpty() && !name.equals(DEFAULT_CONTEXT));
    } catch (DockerClientException e) {
      throw new DockerProblem(
          "Docker's configuration cannot be read",
          "config.json in %s is invalid".formatted(environment.dockerFolder()),
          "correct or remove that file",
          List.of(),
          e);
    }
  }

  private DockerEndpoint contextEndpoint(String name) throws DockerProblem {
    String origin = "context " + name;
    Path meta = Path.of("contexts", "meta", sha256(name), "meta.json");
    if (!Files.exists(environment.dockerFolder().resolve(meta))) {
      throw new DockerProblem(
          "Docker cannot be reached with %s".formatted(origin),
          "there is no such context",
          "choose one from docker context ls: docker context use NAME, or set DOCKER_CONTEXT");
    }
    Properties properties = clientProperties();
    properties.setProperty(DOCKER_CONTEXT, name);
    return checkedEndpoint(properties, origin, Source.CONTEXT, origin);
  }

  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private List<DockerEndpoint> defaultEndpoints() throws DockerProblem {
    List<DockerEndpoint> endpoints = new ArrayList<>();
    if (environment.isWindows()) {
      endpoints.add(defaultEndpoint("npipe:////./pipe/docker_engine", "default pipe"));
      endpoints.add(defaultEndpoint("npipe:////./pipe/dockerDesktopLinuxEngine", "Docker Desktop"));
      return endpoints;
    }
    for (DockerSocket socket : DockerSocket.all(environment)) {
      endpoints.add(
          defaultEndpoint("unix://" + socket.path().toUri().getRawPath(), socket.provider()));
    }
    return endpoints;
  }
}
