package dev.plinth.run;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.Volume;
import dev.plinth.project.SecretsScript;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Creates the containers of a run, with the same settings as in the generated docker-compose.yml.
 */
final class Containers {
  static final String DATABASE_IMAGE = "postgres:15";
  static final String API = "api";
  static final String DATABASE = "db";
  static final String SECRETS = "secrets";
  static final String COPY = "copy";
  static final String CHECK = "check";

  /** The roles of containers that do one task and end. */
  static final Set<String> TASKS = Set.of(SECRETS, COPY, CHECK);

  /** The folder of the secrets in every container. */
  static final String SECRETS_PATH = "/run/secrets";

  static final ExposedPort HTTP = ExposedPort.tcp(8000);

  /** Bounds the logs, which Docker itself keeps whole. */
  private static final LogConfig ROTATED_LOGS =
      new LogConfig(LogConfig.LoggingType.JSON_FILE, Map.of("max-size", "10m", "max-file", "3"));

  private static final long MEMORY_LIMIT = 1L << 30; // one gigabyte, in bytes
  private static final Volume SECRETS_FOLDER = new Volume(SECRETS_PATH);
  private static final Volume DATA_FOLDER = new Volume("/var/lib/postgresql/data");

  private final DockerConnection docker;
  private final RunIdentity identity;

  Containers(DockerConnection docker, RunIdentity identity) {
    this.docker = docker;
    this.identity = identity;
  }

  /** Creates the container that generates the secrets, and returns its id. */
  String createSecrets() throws DockerProblem, InterruptedException {
    HostConfig host =
        HostConfig.newHostConfig()
            .withNetworkMode("none")
            .withTmpFs(Map.of(DATA_FOLDER.getPath(), "")) // prevents an anonymous volume
            .withBinds(secrets(AccessMode.rw));
    return docker.call(
        client ->
            command(client, SECRETS, DATABASE_IMAGE)
                .withUser("root")
                .withEntrypoint("sh", "-euc")
                .withCmd(SecretsScript.text())
                .withHostConfig(host)
                .exec()
                .getId());
  }

  /**
   * Creates the container that copies data and its secrets into the volumes of this project, and
   * returns its id.
   *
   * @param source the data volume to copy
   */
  String createCopy(String source) throws DockerProblem, InterruptedException {
    Volume from = new Volume("/from/data");
    Volume fromSecrets = new Volume("/from/secrets");
    HostConfig host =
        HostConfig.newHostConfig()
            .withNetworkMode("none")
            .withBinds(
                new Bind(source, from, AccessMode.ro),
                new Bind(RunIdentity.secretsVolume(source), fromSecrets, AccessMode.ro),
                new Bind(identity.dataVolume(), DATA_FOLDER),
                secrets(AccessMode.rw));
    return docker.call(
        client ->
            command(client, COPY, DATABASE_IMAGE)
                .withUser("root")
                .withEntrypoint("sh", "-euc")
                .withCmd(
                    "cp -a %s/. %s; cp -a %s/. %s; sync"
                        .formatted(
                            from.getPath(),
                            DATA_FOLDER.getPath(),
                            fromSecrets.getPath(),
                            SECRETS_PATH))
                .withHostConfig(host)
                .exec()
                .getId());
  }

  /** Creates the container of the database, and returns its id. */
  String createDatabase() throws DockerProblem, InterruptedException {
    Bind data = new Bind(identity.dataVolume(), DATA_FOLDER);
    HostConfig host =
        HostConfig.newHostConfig()
            .withNetworkMode(identity.network())
            .withMemory(MEMORY_LIMIT)
            .withLogConfig(ROTATED_LOGS)
            .withBinds(data, secrets(AccessMode.ro));
    return docker.call(
        client ->
            command(client, DATABASE, DATABASE_IMAGE)
                .withEnv(
                    "POSTGRES_USER=app",
                    "POSTGRES_DB=app",
                    "POSTGRES_PASSWORD_FILE=/run/secrets/postgres_password")
                .withAliases(DATABASE)
                .withHostConfig(host)
                .exec()
                .getId());
  }

  /**
   * Creates the container of the API, and returns its id.
   *
   * @param port the port on 127.0.0.1, or 0 to let Docker choose a free port
   */
  String createApi(int port) throws DockerProblem, InterruptedException {
    Ports.Binding binding =
        port == 0
            ? Ports.Binding.bindIp("127.0.0.1")
            : Ports.Binding.bindIpAndPort("127.0.0.1", port);
    HostConfig host = apiHost().withPortBindings(new PortBinding(binding, HTTP));
    return docker.call(
        client ->
            apiCommand(client, API).withExposedPorts(HTTP).withHostConfig(host).exec().getId());
  }

  /**
   * Creates the container that runs a Python script in the image of the API, with the same
   * settings, and returns its id.
   */
  String createCheck(String script) throws DockerProblem, InterruptedException {
    return docker.call(
        client ->
            apiCommand(client, CHECK)
                .withHostConfig(apiHost())
                .withCmd("python", "-P", "-c", script)
                .exec()
                .getId());
  }

  private HostConfig apiHost() {
    return HostConfig.newHostConfig()
        .withNetworkMode(identity.network())
        .withMemory(MEMORY_LIMIT)
        .withLogConfig(ROTATED_LOGS)
        .withBinds(secrets(AccessMode.ro))
        .withReadonlyRootfs(true)
        .withTmpFs(Map.of("/tmp", ""))
        .withCapDrop(Capability.ALL)
        .withSecurityOpts(List.of("no-new-privileges:true"));
  }

  private CreateContainerCmd apiCommand(DockerClient client, String role) {
    return command(client, role, identity.image())
        .withEnv("SECRETS_DIR=/run/secrets", "DATABASE_URL=postgresql://app@db:5432/app");
  }

  private CreateContainerCmd command(DockerClient client, String role, String image) {
    return client
        .createContainerCmd(image)
        .withName(identity.container(role))
        .withLabels(identity.labels(role));
  }

  private Bind secrets(AccessMode mode) {
    return new Bind(identity.secretsVolume(), SECRETS_FOLDER, mode);
  }
}
