package dev.plinth.run;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.ResponseItem.ProgressDetail;
import dev.plinth.project.Project;
import java.net.URI;
import java.util.List;

/** One start of one project, step after step. */
final class Launch {
  private static final int USUAL_PORT = 8000;

  private final DockerConnection docker;
  private final Identity identity;
  private final RunOptions options;
  private final RunListener listener;
  private final Volumes volumes;
  private final Containers containers;
  private final Readiness readiness;
  private boolean madeData;

  Launch(DockerConnection docker, Identity identity, RunOptions options, RunListener listener) {
    this.docker = docker;
    this.identity = identity;
    this.options = options;
    this.listener = listener;
    this.volumes = new Volumes(docker);
    this.containers = new Containers(docker, identity);
    this.readiness = new Readiness(docker);
  }

  /** Builds and starts it, and waits until it is well. */
  URI run(Project project, Surroundings surroundings) throws DockerProblem, InterruptedException {
    requireDatabaseImage();
    listener.phase(Phase.DATABASE);
    docker.order(
        c ->
            c.createNetworkCmd()
                .withName(identity.network())
                .withCheckDuplicate(true)
                .withLabels(identity.labels("network"))
                .exec());
    prepareData();
    String database = containers.createDatabase();
    docker.order(c -> c.startContainerCmd(database).exec());
    listener.phase(Phase.BUILDING); // the database comes up meanwhile
    new ClassicBuilder(docker, surroundings, listener).build(project, identity);
    readiness.awaitDatabase(database);
    listener.phase(Phase.STARTING);
    String api = startApi();
    URI url = address(api);
    readiness.awaitApi(api, url);
    return url;
  }

  private void requireDatabaseImage() throws DockerProblem, InterruptedException {
    String image = Containers.DATABASE_IMAGE;
    try {
      docker.ask(c -> c.inspectImageCmd(image).exec());
    } catch (NotFoundException e) {
      listener.phase(Phase.PULLING);
      docker.<PullResponseItem>read(
          (c, reading) -> c.pullImageCmd(image).exec(reading), this::progress);
    }
  }

  private void progress(PullResponseItem item) {
    ProgressDetail detail = item.getProgressDetail();
    if (detail != null && detail.getCurrent() != null) {
      Long total = detail.getTotal();
      listener.bytes(String.valueOf(item.getId()), detail.getCurrent(), total == null ? 0 : total);
    }
  }

  /** The volume of the data comes last: where it is, the secrets are. */
  private void prepareData() throws DockerProblem, InterruptedException {
    boolean there = volumes.hasData(identity);
    if (there && !options.fresh()) {
      return;
    }
    if (there) {
      listener.notice("the data of these tables was deleted, as was asked for");
    }
    volumes.drop(identity);
    tellOtherData();
    madeData = true;
    volumes.create(identity, Volumes.SECRETS);
    makeSecrets();
    volumes.create(identity, Volumes.DATA);
  }

  private void tellOtherData() throws DockerProblem, InterruptedException {
    List<String> others = volumes.otherRevisions(identity);
    if (!others.isEmpty()) {
      listener.notice(
          "the tables are other ones than before: it begins with an empty database; the data of the"
              + " former tables is kept (%s)".formatted(String.join(", ", others)));
    }
  }

  private void makeSecrets() throws DockerProblem, InterruptedException {
    String id = containers.createSecrets();
    docker.order(c -> c.startContainerCmd(id).exec());
    Readiness.State state = readiness.state(id);
    while (state.running()) {
      Thread.sleep(20);
      state = readiness.state(id);
    }
    if (state.code() != 0) {
      throw readiness.stopped(id, "what makes the secrets", state);
    }
    docker.order(c -> c.removeContainerCmd(id).withForce(true).withRemoveVolumes(true).exec());
  }

  private String startApi() throws DockerProblem, InterruptedException {
    int port = options.port().orElse(USUAL_PORT);
    String id = containers.createApi(port);
    try {
      docker.order(c -> c.startContainerCmd(id).exec());
      return id;
    } catch (DockerException e) {
      if (Symptom.of(e).filter(symptom -> symptom == Symptom.PORT_TAKEN).isEmpty()) {
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
    new Remains(docker).removeSession(identity);
    if (madeData) {
      volumes.drop(identity);
    }
  }
}
