package dev.plinth.run;

import dev.plinth.project.Project;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The database container of a launch, and its data volume. A missing or incomplete volume is
 * created again, with the data that a former version kept, if there is any.
 */
final class Database {
  private static final Duration SECRETS_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration COPY_TIMEOUT = Duration.ofHours(2);

  private final DockerConnection docker;
  private final RunIdentity identity;
  private final RunListener listener;
  private final Volumes volumes;
  private final Containers containers;
  private final Readiness readiness;
  private boolean createdData;
  private Optional<String> takenOver = Optional.empty();

  Database(DockerConnection docker, RunIdentity identity, RunListener listener) {
    this.docker = docker;
    this.identity = identity;
    this.listener = listener;
    this.volumes = new Volumes(docker);
    this.containers = new Containers(docker, identity);
    this.readiness = new Readiness(docker);
  }

  /**
   * Starts the database.
   *
   * @return the id of the container
   */
  String start(Project project, RunOptions options) throws DockerProblem, InterruptedException {
    prepareData(project, options);
    String id = containers.createDatabase();
    docker.execute(c -> c.startContainerCmd(id).exec());
    return id;
  }

  /**
   * Checks that the data of another project can be copied, if that is asked for.
   *
   * @throws DockerProblem if it cannot
   */
  void requireUsable(RunOptions options) throws DockerProblem, InterruptedException {
    Optional<String> other = options.data().source();
    if (other.isPresent()) {
      new DataSource(docker, identity, volumes).other(other.get());
      if (volumes.hasData(identity)) {
        throw hasOwnData(other.get());
      }
    }
  }

  /** Waits until the database accepts connections, then marks new data as complete. */
  void await(String id) throws DockerProblem, InterruptedException {
    readiness.awaitDatabase(id);
    if (createdData) {
      volumes.markComplete(identity);
    }
  }

  /** Deletes the volume whose data was taken over, since the backend answers with the data now. */
  void complete() throws DockerProblem, InterruptedException {
    if (takenOver.isPresent()) {
      volumes.drop(takenOver.get());
    }
  }

  /**
   * Creates the volumes if there is no complete data. The data volume is created last, so the data
   * never exists without its secrets. The volume that marks the data as incomplete is created
   * first. If the launch is killed in between, the next launch creates the data again.
   */
  private void prepareData(Project project, RunOptions options)
      throws DockerProblem, InterruptedException {
    if (volumes.hasData(identity)) {
      return;
    }
    Optional<String> other = options.data().source();
    DataSource sources = new DataSource(docker, identity, volumes);
    Optional<String> source = Optional.empty();
    if (other.isPresent()) {
      source = Optional.of(sources.other(other.get()));
    } else if (!options.fresh()) {
      takenOver = sources.former(project);
      source = takenOver;
    }
    volumes.drop(identity);
    createdData = true;
    volumes.create(identity, Volumes.UNFINISHED);
    volumes.create(identity, Volumes.SECRETS);
    if (source.isPresent()) {
      copy(source.get());
    } else {
      announceFormerData();
      createSecrets();
      volumes.create(identity, Volumes.DATA);
    }
  }

  private DockerProblem hasOwnData(String other) {
    String project = identity.project();
    return new DockerProblem(
        "the data of %s is not copied".formatted(other),
        project + " has data of its own",
        "leave out --data-of, or delete that data first: plinth stop %s --data".formatted(project));
  }

  private void announceFormerData() throws DockerProblem, InterruptedException {
    List<String> others = volumes.formerData(identity);
    if (!others.isEmpty()) {
      listener.notice(
          "the run uses a new, empty database; data of other tables, which an earlier version"
              + " stored, is kept (%s)".formatted(String.join(", ", others)));
    }
  }

  /** Copies data with its secrets. The copied volumes are not changed. */
  private void copy(String source) throws DockerProblem, InterruptedException {
    listener.notice("copying the data of " + source);
    volumes.create(identity, Volumes.DATA);
    String id = containers.createCopy(source);
    docker.execute(c -> c.startContainerCmd(id).exec());
    readiness.awaitSuccess(id, "the container that copies the data", COPY_TIMEOUT);
    remove(id);
  }

  private void createSecrets() throws DockerProblem, InterruptedException {
    String id = containers.createSecrets();
    docker.execute(c -> c.startContainerCmd(id).exec());
    readiness.awaitSuccess(id, "the container that creates the secrets", SECRETS_TIMEOUT);
    remove(id);
  }

  private void remove(String container) throws DockerProblem, InterruptedException {
    docker.execute(
        c -> c.removeContainerCmd(container).withForce(true).withRemoveVolumes(true).exec());
  }

  /** Deletes the data if this launch created the data. No user can have stored anything yet. */
  void undo() throws DockerProblem, InterruptedException {
    if (createdData) {
      volumes.drop(identity);
    }
  }
}
