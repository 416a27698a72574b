package dev.plinth.run;

import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The volumes of projects. Each revision of the tables has a data volume and a volume with the
 * secrets that protect the data. A third, empty volume marks the data as incomplete until the
 * database accepts connections.
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
   * Returns whether complete data of these tables exists.
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

  /** Returns the names of the data volumes of other revisions. */
  List<String> otherRevisions(RunIdentity identity) throws DockerProblem, InterruptedException {
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
   * Deletes the data of these tables. The data volume is deleted first, so that the data never
   * exists without its secrets.
   */
  void drop(RunIdentity identity) throws DockerProblem, InterruptedException {
    remove(identity.dataVolume());
    remove(identity.secretsVolume());
    remove(identity.unfinishedVolume());
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
