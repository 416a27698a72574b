package dev.plinth.run;

import dev.plinth.problem.ProblemException;
import java.util.List;

/**
 * The stored data of projects: the database that a backend uses, and the snapshots of former ones.
 * Every call blocks, and ends early if its thread is interrupted.
 */
public interface ProjectData {
  /** The name of the database that the backend uses, in place of the name of a snapshot. */
  String CURRENT = Psql.CURRENT;

  /** Returns the names of the projects that have data, sorted. */
  List<String> projects() throws DockerProblem, InterruptedException;

  /**
   * Returns the snapshots of a project, the oldest first.
   *
   * @throws ProblemException if the project has no data
   */
  List<Snapshot> snapshots(String project) throws ProblemException, InterruptedException;

  /**
   * Returns the text of the project's alembic/spec.json that the tables of a snapshot were made
   * from.
   *
   * @param snapshot the name of a snapshot, or {@link #CURRENT}
   * @throws ProblemException if there is no such snapshot, or nothing is known about it
   */
  String specFile(String project, String snapshot) throws ProblemException, InterruptedException;

  /**
   * Brings back the database of a snapshot. Its backend is stopped first. The next start of the
   * project begins with that data.
   *
   * @return the name of the snapshot that the present database becomes
   * @throws ProblemException if there is no such snapshot
   */
  String restore(String project, String snapshot, RunListener listener)
      throws ProblemException, InterruptedException;

  /**
   * Deletes a snapshot.
   *
   * @throws ProblemException if there is no such snapshot
   */
  void delete(String project, String snapshot) throws ProblemException, InterruptedException;
}
