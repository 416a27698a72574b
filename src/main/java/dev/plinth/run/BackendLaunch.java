package dev.plinth.run;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Ports;
import dev.plinth.project.Project;
import java.net.URI;
import java.util.List;

/** One start of one project, step after step. */
final class BackendLaunch {
  private static final int USUAL_PORT = 8000;

  private final DockerConnection docker;
  private final RunIdentity identity;
  private final RunOptions options;
  private final RunListener listener;
  private final ClassicBuilder builder;
  private final Database database;
  private final Containers containers;
  private final Readiness readiness;

  BackendLaunch(
      DockerConnection docker,
      HostEnvironment surroundings,
      RunIdentity identity,
      RunOptions options,
      RunListener listener) {
    this.docker = docker;
    this.identity = identity;
    this.options = options;
    this.listener = listener;
    this.builder = new ClassicBuilder(docker, surroundings, listener);
    this.database = new Database(docker, identity, listener);
    this.containers = new Containers(docker, identity);
    this.readiness = new Readiness(docker);
  }

  /** Builds and starts it, and waits until it is well. */
  URI run(Project project) throws DockerProblem, InterruptedException {
    new ImagePull(docker, listener).require(Containers.DATABASE_IMAGE);
    listener.phase(RunPhase.DATABASE);
    claim();
    String db = database.start(options.fresh());
    listener.phase(RunPhase.BUILDING); // the database comes up meanwhile
    builder.build(project, identity);
    database.await(db);
    listener.phase(RunPhase.STARTING);
    String api = startApi();
    URI url = address(api);
    readiness.awaitApi(api, url);
    return url;
  }

  /**
   * The network is the first thing that a start has, and no two may have one of the same name. Some
   * Dockers do not see that when two ask at once; then whoever sees another one gives way.
   */
  private void claim() throws DockerProblem, InterruptedException {
    docker.order(
        c ->
            c.createNetworkCmd()
                .withName(identity.network())
                .withCheckDuplicate(true)
                .withLabels(identity.labels("network"))
                .exec());
    for (RunResources trace : new Leftovers(docker).traces()) {
      if (trace.key().equals(identity.key()) && !trace.session().equals(identity.session())) {
        throw DockerSymptom.NAME_IN_USE.problem("", null);
      }
    }
  }

  private String startApi() throws DockerProblem, InterruptedException {
    int port = options.port().orElse(USUAL_PORT);
    String id = containers.createApi(port);
    try {
      docker.order(c -> c.startContainerCmd(id).exec());
      return id;
    } catch (DockerException e) {
      if (DockerSymptom.of(e).filter(symptom -> symptom == DockerSymptom.PORT_TAKEN).isEmpty()) {
        throw e;
      }
      if (options.port().isPresent()) {
        throw taken(port, e);
      }
    }
    docker.order(c -> c.removeContainerCmd(id).withForce(true).exec());
    String other = containers.createApi(0);
    docker.order(c -> c.startContainerCmd(other).exec());
    listener.notice("port %d is taken by another program; a free one is used".formatted(port));
    return other;
  }

  private static DockerProblem taken(int port, DockerException cause) {
    return new DockerProblem(
        "port %d is taken".formatted(port),
        "another program listens there",
        "name another port, or none: then a free one is used",
        List.of(),
        cause);
  }

  private URI address(String api) throws DockerProblem, InterruptedException {
    Ports.Binding[] bindings =
        docker
            .ask(c -> c.inspectContainerCmd(api).exec())
            .getNetworkSettings()
            .getPorts()
            .getBindings()
            .get(Containers.HTTP);
    if (bindings == null || bindings.length == 0) {
      throw readiness.stopped(api, "the backend", readiness.state(api));
    }
    return URI.create("http://127.0.0.1:" + bindings[0].getHostPortSpec());
  }

  /** Removes everything that this start has made; data too, if nobody can have seen it. */
  void undo() throws DockerProblem, InterruptedException {
    new Leftovers(docker).removeSession(identity);
    database.undo();
    builder.removeDangling(identity);
  }
}
