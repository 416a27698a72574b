package dev.plinth.run;

import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The volumes of projects. Each project has a data volume and a volume with the secrets that
 * protect the data. A third, empty volume marks the data as incomplete until the database accepts
 * connections. Former versions had such volumes for each revision of the tables.
 */
final class Volumes {
  static final String DATA = "data";
  static final String SECRETS = "secrets";
  static final String UNFINISHED = "unfinished";

  private final DockerConnection docker;

  Volumes(DockerConnection docker) {
    this.docker = docker;
  }

  /**
   * Returns whether complete data of the project exists.
   *
   * @throws DockerProblem if the data belongs to another user
   */
  boolean hasData(RunIdentity identity) throws DockerProblem, InterruptedException {
    Optional<InspectVolumeResponse> volume = find(identity.dataVolume());
    if (volume.isPresent() && identity.owner().isOwnedByOther(labels(volume.get()))) {
      throw new DockerProblem(
          "the data of %s belongs to another user".formatted(identity.project()),
          "volume %s carries the label of another user".formatted(identity.dataVolume()),
          "give your project another name");
    }
    return volume.isPresent() && find(identity.unfinishedVolume()).isEmpty();
  }

  private Optional<InspectVolumeResponse> find(String name)
      throws DockerProblem, InterruptedException {
    try {
      return Optional.of(docker.call(c -> c.inspectVolumeCmd(name).exec()));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns whether a data volume of this user is complete and has its secrets.
   *
   * @param dataVolume the name of the volume
   */
  boolean isComplete(String dataVolume, RunOwner owner) throws DockerProblem, InterruptedException {
    Optional<InspectVolumeResponse> volume = find(dataVolume);
    return volume.isPresent()
        && !owner.isOwnedByOther(labels(volume.get()))
        && find(RunIdentity.secretsVolume(dataVolume)).isPresent()
        && find(RunIdentity.unfinishedVolume(dataVolume)).isEmpty();
  }

  /** Returns the names of the projects of this user that have data, sorted. */
  List<String> projects(RunOwner owner) throws DockerProblem, InterruptedException {
    List<InspectVolumeResponse> found =
        docker
            .call(c -> c.listVolumesCmd().withFilter("label", List.of(DockerLabel.KEY)).exec())
            .getVolumes();
    return Objects.requireNonNullElse(found, List.<InspectVolumeResponse>of()).stream()
        .filter(volume -> owner.owns(labels(volume)))
        .filter(volume -> DATA.equals(labels(volume).get(DockerLabel.ROLE)))
        .map(volume -> labels(volume).getOrDefault(DockerLabel.PROJECT, ""))
        .filter(project -> !project.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns the names of the data volumes in which former versions kept data of the project. */
  List<String> formerData(RunIdentity identity) throws DockerProblem, InterruptedException {
    return names(identity.project(), identity.owner()).stream()
        .filter(name -> name.indexOf('-', prefix(identity.project()).length()) < 0)
        .filter(name -> !name.equals(identity.dataVolume()))
        .toList();
  }

  /** Creates the volume with a role: data, secrets or unfinished. */
  void create(RunIdentity identity, String role) throws DockerProblem, InterruptedException {
    String name =
        switch (role) {
          case DATA -> identity.dataVolume();
          case SECRETS -> identity.secretsVolume();
          default -> identity.unfinishedVolume();
        };
    Map<String, String> labels = identity.volumeLabels(role);
    docker.execute(c -> c.createVolumeCmd().withName(name).withLabels(labels).exec());
  }

  /** Marks the data as complete. */
  void markComplete(RunIdentity identity) throws DockerProblem, InterruptedException {
    remove(identity.unfinishedVolume());
  }

  /**
   * Deletes the data of the project. The data volume is deleted first, so that the data never
   * exists without its secrets.
   */
  void drop(RunIdentity identity) throws DockerProblem, InterruptedException {
    drop(identity.dataVolume());
  }

  /** Deletes a data volume, then its secrets. */
  void drop(String dataVolume) throws DockerProblem, InterruptedException {
    remove(dataVolume);
    remove(RunIdentity.secretsVolume(dataVolume));
    remove(RunIdentity.unfinishedVolume(dataVolume));
  }

  /** Deletes all data of a project, and returns whether there was any data. */
  boolean dropAll(String project, RunOwner owner) throws DockerProblem, InterruptedException {
    List<String> all = names(project, owner);
    for (String name : all) {
      remove(name);
    }
    return !all.isEmpty();
  }

  private void remove(String name) throws DockerProblem, InterruptedException {
    try {
      docker.execute(c -> c.removeVolumeCmd(name).exec());
    } catch (NotFoundException e) {
      return;
    }
  }

  /**
   * Returns the names of a project's volumes, sorted. A data volume comes before the other volumes
   * of its revision, whose names are longer. Volumes are found by name, since a volume that was
   * restored from a backup has no labels.
   */
  private List<String> names(String project, RunOwner owner)
      throws DockerProblem, InterruptedException {
    String prefix = prefix(project);
    List<InspectVolumeResponse> found =
        docker
            .call(c -> c.listVolumesCmd().withFilter("name", List.of(prefix)).exec())
            .getVolumes();
    return Objects.requireNonNullElse(found, List.<InspectVolumeResponse>of()).stream()
        .filter(volume -> volume.getName().startsWith(prefix))
        .filter(volume -> !owner.isOwnedByOther(labels(volume)))
        .map(InspectVolumeResponse::getName)
        .sorted()
        .toList();
  }

  private static String prefix(String project) {
    return "plinth-" + RunIdentity.key(project) + '-';
  }

  private static Map<String, String> labels(InspectVolumeResponse volume) {
    return Objects.requireNonNullElse(volume.getLabels(), Map.of());
  }
}
