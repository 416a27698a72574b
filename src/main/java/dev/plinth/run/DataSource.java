package dev.plinth.run;

import dev.plinth.evolution.FormerRevisionId;
import dev.plinth.problem.Problem;
import dev.plinth.problem.RemedyPlace;
import dev.plinth.project.Project;
import java.util.List;
import java.util.Optional;

/**
 * Finds the data that a project without data begins with: that of another project if the options
 * say so, or else that which a former version kept for the same tables.
 */
final class DataSource {
  private final DockerConnection docker;
  private final RunIdentity identity;
  private final Volumes volumes;

  DataSource(DockerConnection docker, RunIdentity identity, Volumes volumes) {
    this.docker = docker;
    this.identity = identity;
    this.volumes = volumes;
  }

  /** Returns the data volume in which a former version kept data of the project's tables. */
  Optional<String> former(Project project) throws DockerProblem, InterruptedException {
    for (String id : FormerRevisionId.all(project.schema())) {
      String volume = identity.formerDataVolume(id);
      if (volumes.isComplete(volume, identity.owner())) {
        return Optional.of(volume);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the data volume of another project.
   *
   * @throws DockerProblem if that project has no data, or is running
   */
  String other(String name) throws DockerProblem, InterruptedException {
    if (name.equals(identity.project())) {
      throw new DockerProblem(
          name + " cannot begin with its own data",
          "it is the project that is to run",
          "leave out --data-of");
    }
    RunIdentity other = new RunIdentity(name, "", false, identity.owner(), "");
    requireStopped(other);
    if (volumes.isComplete(other.dataVolume(), other.owner())) {
      return other.dataVolume();
    }
    List<String> former = volumes.formerData(other);
    if (former.size() == 1 && volumes.isComplete(former.get(0), other.owner())) {
      return former.get(0);
    }
    throw former.isEmpty()
        ? new DockerProblem(
            name + " has no data",
            "no volume of that project name has any",
            "plinth snapshots lists the projects that have data")
        : new DockerProblem(
            name + " has no data that can be copied",
            "an earlier version kept data for several revisions of its tables",
            "run it once with the spec whose data it is");
  }

  private void requireStopped(RunIdentity other) throws DockerProblem, InterruptedException {
    for (RunResources run : new Leftovers(docker).runs()) {
      if (run.key().equals(other.key()) && !run.containers().isEmpty()) {
        throw new DockerProblem(
            new Problem(
                    "the data of %s cannot be copied".formatted(other.project()),
                    "it is running",
                    "stop it first: plinth stop " + other.project())
                .at(RemedyPlace.OTHER_RUN));
      }
    }
  }
}
