package dev.plinth.run;

import java.time.Duration;
import java.util.List;

/**
 * The database container of a launch, and its data volume. A missing or incomplete volume is
 * created again.
 */
final class Database {
  private static final Duration SECRETS_TIMEOUT = Duration.ofSeconds(60);

  private final DockerConnection docker;
  private final RunIdentity identity;
  private final RunListener listener;
  private final Volumes volumes;
  private final Containers containers;
  private final Readiness readiness;
  private boolean createdData;

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
   * @param fresh whether existing data of these tables is deleted first
   * @return the id of the container
   */
  String start(boolean fresh) throws DockerProblem, InterruptedException {
    prepareData(fresh);
    String id = containers.createDatabase();
    docker.execute(c -> c.startContainerCmd(id).exec());
    return id;
  }

  /** Waits until the database accepts connections, then marks new data as complete. */
  void await(String id) throws DockerProblem, InterruptedException {
    readiness.awaitDatabase(id);
    if (createdData) {
      volumes.markComplete(identity);
    }
  }

  /**
   * Creates the volumes if there is no complete data. The data volume is created last, so the data
   * never exists without its secrets. The volume that marks the data as incomplete is created
   * first. If the launch is killed in between, the next launch creates the data again.
   */
  private void prepareData(boolean fresh) throws DockerProblem, InterruptedException {
    boolean exists = volumes.hasData(identity);
    if (exists && !fresh) {
      return;
    }
    volumes.drop(identity);
    if (exists) {
      listener.notice("the data of these tables was deleted, as requested");
    } else {
      announceOtherData();
    }
    createdData = true;
    volumes.create(identity, Volumes.UNFINISHED);
    volumes.create(identity, Volumes.SECRETS);
    createSecrets();
    volumes.create(identity, Volumes.DATA);
  }

  private void announceOtherData() throws DockerProblem, InterruptedException {
    List<String> others = volumes.otherRevisions(identity);
    if (!others.isEmpty()) {
      listener.notice(
          "the tables changed: the run uses a new, empty database; the data of the previous tables"
              + " is kept (%s)".formatted(String.join(", ", others)));
    }
  }

  private void createSecrets() throws DockerProblem, InterruptedException {
    String id = containers.createSecrets();
    docker.execute(c -> c.startContainerCmd(id).exec());
    readiness.awaitSuccess(id, "the container that creates the secrets", SECRETS_TIMEOUT);
    docker.execute(c -> c.removeContainerCmd(id).withForce(true).withRemoveVolumes(true).exec());
  }

  /** Deletes the data if this launch created the data. No user can have stored anything yet. */
  void undo() throws DockerProblem, InterruptedException {
    if (createdData) {
      volumes.drop(identity);
    }
  }
}
