package dev.plinth.run;

import java.time.Duration;
import java.util.List;

/** The database of a start, and its data: made where there is none, or none that is whole. */
final class Database {
  private static final Duration SECRETS_LIMIT = Duration.ofSeconds(60);
  private static final int BLINK_MILLIS = 20;

  private final DockerConnection docker;
  private final RunIdentity identity;
  private final RunListener listener;
  private final Volumes volumes;
  private final Containers containers;
  private final Readiness readiness;
  private boolean madeData;

  Database(DockerConnection docker, RunIdentity identity, RunListener listener) {
    this.docker = docker;
    this.identity = identity;
    this.listener = listener;
    this.volumes = new Volumes(docker);
    this.containers = new Containers(docker, identity);
    this.readiness = new Readiness(docker);
  }

  /**
   * Starts it.
   *
   * @param fresh whether what data there is is deleted first
   * @return its container
   */
  String start(boolean fresh) throws DockerProblem, InterruptedException {
    prepareData(fresh);
    String id = containers.createDatabase();
    docker.order(c -> c.startContainerCmd(id).exec());
    return id;
  }

  /** Waits until it takes connections. Its data is whole then, and holds nothing of a user's. */
  void await(String id) throws DockerProblem, InterruptedException {
    readiness.awaitDatabase(id);
    if (madeData) {
      volumes.finish(identity);
    }
  }

  /**
   * The volume of the data comes last: where it is, the secrets are. What says that it is not whole
   * comes first, so whoever is killed in between leaves what the next start makes anew.
   */
  private void prepareData(boolean fresh) throws DockerProblem, InterruptedException {
    boolean there = volumes.hasData(identity);
    if (there && !fresh) {
      return;
    }
    volumes.drop(identity);
    if (there) {
      listener.notice("the data of these tables was deleted, as was asked for");
    } else {
      tellOtherData();
    }
    madeData = true;
    volumes.create(identity, Volumes.UNFINISHED);
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
    long end = System.nanoTime() + SECRETS_LIMIT.toNanos();
    Readiness.State state = readiness.state(id);
    while (state.running() && System.nanoTime() < end) {
      Thread.sleep(BLINK_MILLIS);
      state = readiness.state(id);
    }
    if (state.running() || state.code() != 0) {
      throw readiness.stopped(id, "what makes the secrets", state);
    }
    docker.order(c -> c.removeContainerCmd(id).withForce(true).withRemoveVolumes(true).exec());
  }

  /** Deletes the data, if this start has made it: nobody can have seen it. */
  void undo() throws DockerProblem, InterruptedException {
    if (madeData) {
      volumes.drop(identity);
    }
  }
}
