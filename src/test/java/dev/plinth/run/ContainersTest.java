package dev.plinth.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.project.Project;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * Compares the containers and health checks of a run with the generated docker-compose.yml and
 * Dockerfile. Each side becomes a set of options in the words of Compose, such as {@code db:
 * image=postgres:15}.
 */
class ContainersTest {
  /** The options that only Compose has, each with the class that replaces it in a run. */
  private static final Set<String> ONLY_IN_COMPOSE =
      Set.of(
          // BackendLaunch starts the containers in this order.
          "db: depends_on={secrets={condition=service_completed_successfully}}",
          "api: depends_on={db={condition=service_healthy}}",
          // DockerBackend ends the run if a container stops, and explains why.
          "db: restart=unless-stopped",
          "api: restart=on-failure:3",
          // Readiness has its own pauses and time limits.
          "db: healthcheck.interval=2s",
          "db: healthcheck.timeout=5s",
          "db: healthcheck.retries=30",
          // Compose passes variables of the user's shell; an empty one has no effect.
          "api: environment.SECRET_KEY=",
          "api: environment.CORS_ORIGINS=",
          "api: environment.DATABASE_POOL_SIZE=",
          "api: environment.LOG_LEVEL=",
          "api: environment.MAX_BODY_BYTES=",
          // These two have the defaults of uvicorn.
          "api: environment.FORWARDED_ALLOW_IPS=127.0.0.1,::1",
          "api: environment.WEB_CONCURRENCY=1",
          // Compose gives each service its name in the network; no container calls the API.
          "api: alias=api");

  /** The options that only Compose has, and only if clients must log in. */
  private static final Set<String> ONLY_IN_COMPOSE_WITH_LOGIN =
      Set.of(
          "api: environment.ACCESS_TOKEN_EXPIRE_MINUTES=", "api: environment.ALLOW_REGISTRATION=");

  /** The option that only Compose has, and only if clients need not log in. */
  private static final String ONLY_IN_COMPOSE_WITHOUT_LOGIN = "api: environment.ALLOWED_HOSTS=";

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Z_]+:-([^}]*)}");
  private static final Pattern EXPOSED_PORT = Pattern.compile("(?m)^EXPOSE (\\d+)$");
  private static final Pattern HEALTH_CHECK =
      Pattern.compile("(?m)^HEALTHCHECK .*\\\\\\n.*urlopen\\('([^']+)'");

  /** The words of Compose for the options of Docker that have the same values. */
  private static final Map<String, String> WORDS =
      Map.of(
          "User", "user",
          "Entrypoint", "entrypoint",
          "Cmd", "command",
          "ReadonlyRootfs", "read_only",
          "CapDrop", "cap_drop",
          "SecurityOpt", "security_opt");

  @Test
  void areTheServicesOfCompose() throws Exception {
    Set<String> expected = new TreeSet<>(ONLY_IN_COMPOSE);
    expected.addAll(ONLY_IN_COMPOSE_WITH_LOGIN);
    assertDifferences(RunnableProjects.project("fake"), expected);
  }

  @Test
  void areTheServicesOfComposeWithoutLogin() throws Exception {
    Set<String> expected = new TreeSet<>(ONLY_IN_COMPOSE);
    expected.add(ONLY_IN_COMPOSE_WITHOUT_LOGIN);
    assertDifferences(RunnableProjects.withoutLogin("fake"), expected);
  }

  private static void assertDifferences(Project project, Set<String> onlyInCompose)
      throws Exception {
    Set<String> ofCompose = composeOptions(project);
    Set<String> ofRun = runOptions(project);
    assertThat(without(ofRun, ofCompose)).isEmpty();
    assertThat(without(ofCompose, ofRun)).containsExactlyInAnyOrderElementsOf(onlyInCompose);
  }

  private static Set<String> without(Set<String> options, Set<String> others) {
    Set<String> rest = new TreeSet<>(options);
    rest.removeAll(others);
    return rest;
  }

  private static Set<String> composeOptions(Project project) {
    Map<String, Object> compose = yaml(text(project, "docker-compose.yml"));
    assertThat(compose).containsOnlyKeys("services", "volumes");
    Set<String> options = new TreeSet<>();
    map(compose.get("services"))
        .forEach((name, service) -> addService(name, map(service), options));
    keys(compose.get("volumes")).forEach(name -> options.add("volume " + name));
    assertThat(map(compose.get("volumes"))).as("options of volumes").isEmpty();
    String dockerfile = text(project, "Dockerfile");
    options.add("api: expose=[%s/tcp]".formatted(find(EXPOSED_PORT, dockerfile)));
    options.add("api: healthcheck.url=" + find(HEALTH_CHECK, dockerfile));
    return options;
  }

  private static void addService(String name, Map<String, Object> service, Set<String> options) {
    if (!service.containsKey("network_mode")) {
      options.add(name + ": alias=" + name);
    }
    service.forEach(
        (key, value) -> {
          if (Set.of("environment", "healthcheck", "logging").contains(key)) {
            map(value).forEach((k, v) -> options.add(option(name, key + '.' + k, composeText(v))));
          } else {
            options.add(option(name, key, composeText(value)));
          }
        });
  }

  /** Returns the text of a value as Compose reads it in a shell without variables. */
  private static String composeText(Object value) {
    return VARIABLE.matcher(value.toString()).replaceAll("$1").replace("$$", "$");
  }

  private static Set<String> runOptions(Project project) throws Exception {
    RunIdentity identity = new RunSessions().begin(project, false);
    Set<String> options = new TreeSet<>();
    try (FakeDocker docker = new FakeDocker();
        DockerConnection connection = DockerConnection.open(docker.environment(Map.of()))) {
      docker.answer("/containers/create", 201, "{\"Id\":\"new\"}");
      Containers containers = new Containers(connection, identity);
      containers.createSecrets();
      containers.createDatabase();
      containers.createApi(BackendLaunch.DEFAULT_PORT);
      for (String body : docker.bodies("/containers/create")) {
        Map<String, Object> container = yaml(body);
        String role = String.valueOf(map(container.get("Labels")).get(DockerLabel.ROLE));
        addContainer(role, container, identity, options);
      }
      options.add("db: healthcheck.test=" + databaseCheck(docker, connection));
      options.add("api: healthcheck.url=" + apiCheck(docker, connection));
    }
    return options;
  }

  private static void addContainer(
      String role, Map<String, Object> container, RunIdentity identity, Set<String> options) {
    container.forEach(
        (key, value) -> {
          switch (key) {
            case "Labels" -> {} // mark the run
            case "HostConfig", "NetworkingConfig", "EndpointsConfig" ->
                addContainer(role, map(value), identity, options);
            case "Image" ->
                options.add(
                    value.equals(identity.image())
                        ? option(role, "build", ".")
                        : option(role, "image", value));
            case "Env" ->
                list(value).forEach(variable -> options.add(role + ": environment." + variable));
            case "Aliases" -> list(value).forEach(name -> options.add(option(role, "alias", name)));
            case "LogConfig" -> {
              options.add(option(role, "logging.driver", requireNonNull(map(value).get("Type"))));
              options.add(option(role, "logging.options", map(map(value).get("Config"))));
            }
            case "Memory" -> options.add(option(role, "mem_limit", gigabytes(value)));
            case "NetworkMode" -> {
              if (!value.equals(identity.network())) {
                options.add(option(role, "network_mode", value));
              }
            }
            case "Binds" -> addBinds(role, list(value), identity, options);
            case "Tmpfs" -> {
              assertThat(map(value).values()).containsOnly("");
              options.add(option(role, "tmpfs", keys(value)));
            }
            case "ExposedPorts" -> options.add(option(role, "expose", keys(value)));
            case "PortBindings" -> options.add(option(role, "ports", ports(map(value))));
            default -> {
              if (key.equals(identity.network())) {
                addContainer(role, map(value), identity, options);
              } else {
                options.add(option(role, WORDS.getOrDefault(key, key), value));
              }
            }
          }
        });
  }

  private static void addBinds(
      String role, List<String> binds, RunIdentity identity, Set<String> options) {
    Map<String, String> names =
        Map.of(identity.secretsVolume(), "secrets", identity.dataVolume(), "db");
    List<String> volumes =
        binds.stream()
            .map(bind -> bind.split(":", 2))
            .map(parts -> names.get(parts[0]) + ':' + parts[1].replaceFirst(":rw$", ""))
            .toList();
    options.add(option(role, "volumes", volumes));
    volumes.forEach(volume -> options.add("volume " + volume.split(":", 2)[0]));
  }

  private static List<String> ports(Map<String, Object> bindings) {
    return bindings.entrySet().stream()
        .flatMap(
            port ->
                ((Collection<?>) port.getValue())
                    .stream()
                        .map(ContainersTest::map)
                        .map(host -> host.get("HostIp") + ":" + host.get("HostPort"))
                        .map(host -> host + ':' + port.getKey().replaceFirst("/tcp$", "")))
        .toList();
  }

  /** Returns a number of bytes as Compose writes it. */
  private static String gigabytes(Object bytes) {
    return Long.parseLong(bytes.toString()) / (1 << 30) + "g";
  }

  /** Returns the check that a run executes in the container of the database. */
  private static List<String> databaseCheck(FakeDocker docker, DockerConnection connection)
      throws Exception {
    docker.answer("/containers/new/json", 200, "{\"State\":{\"Running\":true}}");
    docker.answer("/containers/new/exec", 201, "{\"Id\":\"check\"}");
    docker.answer("/exec/check/start", 200, "");
    docker.answer("/exec/check/json", 200, "{\"ExitCode\":0}");
    new Readiness(connection).awaitDatabase("new");
    List<String> command =
        list(yaml(docker.bodies("/containers/new/exec").get(0)).getOrDefault("Cmd", List.of()));
    command.add(0, "CMD");
    return command;
  }

  /** Returns the URL that a run requests from the API, as the container of the API knows it. */
  private static URI apiCheck(FakeDocker docker, DockerConnection connection) throws Exception {
    new Readiness(connection).awaitApi("new", docker.url());
    List<URI> uris = docker.uris();
    return URI.create("http://127.0.0.1:" + Containers.HTTP.getPort())
        .resolve(uris.get(uris.size() - 1));
  }

  private static String option(String service, String key, Object value) {
    return service + ": " + key + '=' + value;
  }

  private static String text(Project project, String path) {
    return project.files().stream()
        .filter(file -> file.path().value().equals(path))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static String find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(pattern.pattern()).isTrue();
    return matcher.group(1);
  }

  /** Returns the entries of a YAML or JSON text. */
  private static Map<String, Object> yaml(String text) {
    return map(new Yaml().load(text));
  }

  /** Returns the entries of a map; an option that is not set is null or empty in JSON. */
  private static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> entries = new TreeMap<>();
    if (value instanceof Map<?, ?> all) {
      all.forEach(
          (key, entry) -> {
            if (entry != null && !entry.equals(Map.of())) {
              entries.put(String.valueOf(key), entry);
            }
          });
    }
    return entries;
  }

  private static List<String> keys(@Nullable Object value) {
    return value instanceof Map<?, ?> all ? list(all.keySet()) : List.of();
  }

  private static List<String> list(Object value) {
    return new ArrayList<>(((Collection<?>) value).stream().map(String::valueOf).toList());
  }
}
