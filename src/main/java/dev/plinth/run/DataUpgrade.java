package dev.plinth.run;

import static java.util.Objects.requireNonNull;

import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Brings existing data to the tables of a project. First it is decided what happens, which changes
 * nothing. Then, while no API uses the data, the migration is tried and rolled back, and the
 * database is copied. The migration itself runs when the API starts.
 */
final class DataUpgrade {
  /** The size up to which a database is copied without being asked, in bytes. */
  static final long LARGE = 2L << 30;

  private static final Duration CHECK_TIMEOUT = Duration.ofHours(2);
  private static final String REFUSAL = "Cannot migrate: ";
  private static final String REFUSAL_END = ". Nothing was changed.";
  private static final double BYTES_PER_GIBIBYTE = 1L << 30;

  private final DockerConnection docker;
  private final RunIdentity identity;
  private final RunOptions options;
  private final RunListener listener;
  private final ClassicBuilder builder;
  private final Containers containers;
  private final Readiness readiness;

  DataUpgrade(
      DockerConnection docker,
      RunIdentity identity,
      RunOptions options,
      RunListener listener,
      ClassicBuilder builder) {
    this.docker = docker;
    this.identity = identity;
    this.options = options;
    this.listener = listener;
    this.builder = builder;
    this.containers = new Containers(docker, identity);
    this.readiness = new Readiness(docker);
  }

  /** The ways to deal with the data. */
  enum Way {
    /** The tables stay as they are. */
    KEEP,
    /** A migration changes the tables. */
    MIGRATE,
    /** The data becomes a snapshot, and the project begins with an empty database. */
    SET_ASIDE
  }

  /**
   * The decision about the data.
   *
   * @param held the data as it is
   * @param project the project to run
   */
  record Decision(HeldData held, Way way, Project project) {
    Decision {
      requireNonNull(held);
      requireNonNull(way);
      requireNonNull(project);
    }
  }

  /**
   * Decides what happens to the data, which may ask the user.
   *
   * @param database the id of the container of the database
   * @param project the project that is to run
   */
  Decision decide(String database, Project project) throws ProblemException, InterruptedException {
    HeldData held = new Psql(docker, database).held();
    if (held.isEmpty()) {
      return new Decision(held, Way.KEEP, project);
    }
    if (options.fresh()) {
      return new Decision(held, Way.SET_ASIDE, project);
    }
    DataOptions data = options.data();
    if (held.revision().equals(project.revision()) && !data.always()) {
      return new Decision(held, Way.KEEP, project);
    }
    Optional<Project> chosen = data.choice().choose(held, project);
    if (chosen.isEmpty()) {
      return new Decision(held, Way.SET_ASIDE, project);
    }
    boolean same = chosen.get().revision().equals(held.revision());
    return new Decision(held, same ? Way.KEEP : Way.MIGRATE, chosen.get());
  }

  /** Builds the image of the project that was chosen, unless it is built already. */
  void build(Decision decision, Project built) throws DockerProblem, InterruptedException {
    if (!decision.project().files().equals(built.files())) {
      listener.phase(RunPhase.BUILDING);
      builder.build(decision.project(), identity);
    }
  }

  /**
   * Prepares the data for the start of the project, whose image is built. No API may be running.
   *
   * @throws DataRefused if the data does not allow the migration; nothing is changed then
   */
  void prepare(String database, Decision decision) throws ProblemException, InterruptedException {
    HeldData held = decision.held();
    Psql psql = new Psql(docker, database);
    Snapshots snapshots = new Snapshots(psql);
    switch (decision.way()) {
      case KEEP -> {}
      case MIGRATE -> {
        listener.phase(RunPhase.CHECKING);
        check();
        copy(snapshots, held);
      }
      case SET_ASIDE ->
          listener.notice(
              "the run begins with an empty database; the data of before is the snapshot "
                  + snapshots.setAside(held.revision()));
    }
    boolean same = held.revision().equals(decision.project().revision());
    Optional<String> stored =
        same || held.isEmpty() ? held.specFile() : psql.specFile(decision.project().revision());
    new SpecStore(docker, containers).write(decision.project(), stored);
  }

  /** Runs the migration of the image and rolls it back. */
  private void check() throws ProblemException, InterruptedException {
    String id = containers.createCheck(script());
    try {
      docker.execute(c -> c.startContainerCmd(id).exec());
      Readiness.State end = readiness.awaitEnd(id, "the check of the data", CHECK_TIMEOUT);
      if (end.exitCode() != 0) {
        Optional<String> refusal = refusal(readiness.tail(id));
        if (refusal.isPresent()) {
          throw new DataRefused(identity.project(), refusal.get());
        }
        throw readiness.explainStop(id, "the check of the data", end);
      }
    } finally {
      boolean wasInterrupted = Thread.interrupted();
      docker.executeUnlessDone(
          c -> c.removeContainerCmd(id).withForce(true).withRemoveVolumes(true).exec());
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Optional<String> refusal(List<String> log) {
    return log.stream()
        .filter(line -> line.startsWith(REFUSAL))
        .reduce((first, second) -> second)
        .map(line -> line.substring(REFUSAL.length()))
        .map(line -> line.endsWith(REFUSAL_END) ? withoutEnd(line) : line);
  }

  private static String withoutEnd(String line) {
    return line.substring(0, line.length() - REFUSAL_END.length());
  }

  private static String script() {
    try (InputStream in = DataUpgrade.class.getResourceAsStream("check.py")) {
      if (in == null) {
        throw new IllegalStateException("no resource check.py");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copy(Snapshots snapshots, HeldData held) throws DockerProblem, InterruptedException {
    long size = snapshots.size();
    if (size > LARGE && !options.data().largeSnapshots()) {
      listener.notice(
          String.format(
              Locale.ROOT,
              "no snapshot was made, since the database has %.1f GiB; --snapshot makes one of any"
                  + " size",
              size / BYTES_PER_GIBIBYTE));
      return;
    }
    listener.phase(RunPhase.COPYING);
    listener.notice(
        "the data of before the change is the snapshot " + snapshots.copy(held.revision()));
  }
}
