package dev.plinth.run;

import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import dev.plinth.project.ProjectPath;
import dev.plinth.project.SpecJson;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

/**
 * The folder beside the secrets that says for each revision what its tables were made from. The
 * file of a revision is written before the database can be at that revision, so that it is known
 * even if a start is killed.
 */
final class SpecStore {
  private static final String FOLDER = "specs/";

  private final DockerConnection docker;
  private final Containers containers;

  SpecStore(DockerConnection docker, Containers containers) {
    this.docker = docker;
    this.containers = containers;
  }

  /** Returns the path of the file of a revision in the containers of a run. */
  static String path(String revision) {
    return Containers.SECRETS_PATH + '/' + FOLDER + revision + ".json";
  }

  /** Stores what a project was made from, under its last revision. Does nothing if it is stored. */
  void write(Project project, Optional<String> stored) throws DockerProblem, InterruptedException {
    Optional<ProjectFile> spec =
        project.files().stream().filter(file -> file.path().equals(SpecJson.PATH)).findFirst();
    if (spec.isEmpty() || stored.filter(spec.get().text()::equals).isPresent()) {
      return;
    }
    ProjectPath path = new ProjectPath(FOLDER + project.revision() + ".json");
    byte[] archive = BuildContext.of(List.of(new ProjectFile(path, spec.get().text())));
    String container = containers.createSecrets(); // never started: only its volume is needed
    try {
      docker.execute(
          c ->
              c.copyArchiveToContainerCmd(container)
                  .withTarInputStream(new ByteArrayInputStream(archive))
                  .withRemotePath(Containers.SECRETS_PATH)
                  .exec());
    } finally {
      docker.executeUnlessDone(
          c -> c.removeContainerCmd(container).withForce(true).withRemoveVolumes(true).exec());
    }
  }
}
