package dev.plinth.run;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Ports;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The launch of one project: creates the network, the database and the API, step by step. */
final class BackendLaunch {
  static final int DEFAULT_PORT = 8000;

  private final DockerConnection docker;
  private final RunIdentity identity;
  private final RunOptions options;
  private final RunListener listener;
  private final ClassicBuilder builder;
  private final DataUpgrade upgrade;
  private final Database database;
  private final Containers containers;
  private final Readiness readiness;

  BackendLaunch(
      DockerConnection docker,
      HostEnvironment environment,
      RunIdentity identity,
      RunOptions options,
      RunListener listener) {
    this.docker = docker;
    this.identity = identity;
    this.options = options;
    this.listener = listener;
    this.builder = new ClassicBuilder(docker, environment, listener);
    this.upgrade = new DataUpgrade(docker, identity, options, listener, builder);
    this.database = new Database(docker, identity, listener);
    this.containers = new Containers(docker, identity);
    this.readiness = new Readiness(docker);
  }

  /**
   * Builds and starts the project in place of its former runs, and returns its address once the API
   * is healthy. The former runs end when everything that can keep the project from starting on
   * their data is known.
   */
  URI run(Project project, FormerRuns former) throws ProblemException, InterruptedException {
    new ImagePull(docker, listener).require(Containers.DATABASE_IMAGE);
    database.requireUsable(options);
    Optional<Project> prepared = former.prepareData(project, upgrade);
    former.remove();
    listener.phase(RunPhase.DATABASE);
    createNetwork();
    String databaseId = database.start(project, options);
    Project built = prepared.orElse(project);
    listener.phase(RunPhase.BUILDING); // while the database starts
    builder.build(built, identity);
    database.await(databaseId);
    if (prepared.isEmpty()) {
      DataUpgrade.Decision decision = upgrade.decide(databaseId, project);
      upgrade.build(decision, project);
      upgrade.prepare(databaseId, decision);
    }
    listener.phase(RunPhase.STARTING);
    String api = startApi();
    URI url = publishedUrl(api);
    readiness.awaitApi(api, url);
    database.complete();
    return url;
  }

  /**
   * Creates the network. The network is created first because Docker refuses a second network with
   * the same name, which stops a second launch of the project. Some Docker versions create both
   * networks if two launches ask at the same time. Therefore a launch also fails if it finds
   * another run of its project.
   */
  private void createNetwork() throws DockerProblem, InterruptedException {
    docker.execute(
        c ->
            c.createNetworkCmd()
                .withName(identity.network())
                .withCheckDuplicate(true)
                .withLabels(identity.labels("network"))
                .exec());
    for (RunResources run : new Leftovers(docker).runs()) {
      if (run.key().equals(identity.key()) && !run.session().equals(identity.session())) {
        throw DockerSymptom.NAME_IN_USE.problem("", null);
      }
    }
  }

  private String startApi() throws DockerProblem, InterruptedException {
    int port = options.port().orElse(DEFAULT_PORT);
    String id = containers.createApi(port);
    try {
      docker.execute(c -> c.startContainerCmd(id).exec());
      return id;
    } catch (DockerException e) {
      if (DockerSymptom.of(e).filter(symptom -> symptom == DockerSymptom.PORT_TAKEN).isEmpty()) {
        throw e;
      }
      if (options.port().isPresent()) {
        throw portTaken(port, e);
      }
    }
    docker.execute(c -> c.removeContainerCmd(id).withForce(true).exec());
    String secondId = containers.createApi(0);
    docker.execute(c -> c.startContainerCmd(secondId).exec());
    listener.notice("port %d is taken by another program; using a free port".formatted(port));
    return secondId;
  }

  private static DockerProblem portTaken(int port, DockerException cause) {
    Problem problem = DockerSymptom.PORT_TAKEN.problem("", cause).problem();
    return new DockerProblem(
        new Problem(
            "port %d is taken".formatted(port), problem.why(), problem.remedy(), problem.place()),
        List.of(),
        cause);
  }

  private URI publishedUrl(String api) throws DockerProblem, InterruptedException {
    Ports.Binding[] bindings =
        docker
            .call(c -> c.inspectContainerCmd(api).exec())
            .getNetworkSettings()
            .getPorts()
            .getBindings()
            .get(Containers.HTTP);
    if (bindings == null || bindings.length == 0) {
      throw readiness.explainStop(api, "the backend", readiness.state(api));
    }
    return URI.create("http://127.0.0.1:" + bindings[0].getHostPortSpec());
  }

  /** Removes everything that this launch has created. Keeps data that existed before the launch. */
  void undo() throws DockerProblem, InterruptedException {
    new Leftovers(docker).removeSession(identity);
    database.undo();
    builder.removeDangling(identity);
  }
}
