package dev.plinth.run;

import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The data of projects and the secrets that protect it, each pair in two volumes: one pair for each
 * revision of the tables. A third one, which is empty, stands beside them until the database has
 * laid its data out.
 */
final class Volumes {
  static final String DATA = "data";
  static final String SECRETS = "secrets";
  static final String UNFINISHED = "unfinished";

  private final DockerConnection docker;

  Volumes(DockerConnection docker) {
    this.docker = docker;
  }

  /** Tells whether the data of these tables is there, and whole. */
  boolean hasData(RunIdentity identity) throws DockerProblem, InterruptedException {
    Optional<InspectVolumeResponse> volume = find(identity.dataVolume());
    if (volume.isPresent() && identity.owner().isForeign(labels(volume.get()))) {
      throw new DockerProblem(
          "the data of %s in this Docker is not yours".formatted(identity.project()),
          "volume %s is another user's".formatted(identity.dataVolume()),
          "give your project another name");
    }
    return volume.isPresent() && find(identity.unfinishedVolume()).isEmpty();
  }

  private Optional<InspectVolumeResponse> find(String name)
      throws DockerProblem, InterruptedException {
    try {
      return Optional.of(docker.ask(c -> c.inspectVolumeCmd(name).exec()));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /** Gives the volumes with the data of other revisions. */
  List<String> otherRevisions(RunIdentity identity) throws DockerProblem, InterruptedException {
    return of(identity.project(), identity.owner()).stream()
        .filter(name -> name.indexOf('-', prefix(identity.project()).length()) < 0)
        .filter(name -> !name.equals(identity.dataVolume()))
        .toList();
  }

  void create(RunIdentity identity, String role) throws DockerProblem, InterruptedException {
    String name =
        switch (role) {
          case DATA -> identity.dataVolume();
          case SECRETS -> identity.secretsVolume();
          default -> identity.unfinishedVolume();
        };
    Map<String, String> labels = identity.lastingLabels(role);
    docker.order(c -> c.createVolumeCmd().withName(name).withLabels(labels).exec());
  }

  /** Takes the data for whole from now on. */
  void finish(RunIdentity identity) throws DockerProblem, InterruptedException {
    remove(identity.unfinishedVolume());
  }

  /** Deletes the data of these tables, and its secrets after it: no data is ever without them. */
  void drop(RunIdentity identity) throws DockerProblem, InterruptedException {
    remove(identity.dataVolume());
    remove(identity.secretsVolume());
    remove(identity.unfinishedVolume());
  }

  /** Deletes all data of a project; tells whether there was any. */
  boolean dropAll(String project, RunOwner owner) throws DockerProblem, InterruptedException {
    List<String> all = of(project, owner);
    for (String name : all) {
      remove(name);
    }
    return !all.isEmpty();
  }

  private void remove(String name) throws DockerProblem, InterruptedException {
    try {
      docker.order(c -> c.removeVolumeCmd(name).exec());
    } catch (NotFoundException e) {
      return;
    }
  }

  /**
   * Gives the names of all volumes of a project, data before what stands beside it: that has the
   * same name and more. A volume that came back from a copy has its name alone, and no labels.
   */
  private List<String> of(String project, RunOwner owner)
      throws DockerProblem, InterruptedException {
    String prefix = prefix(project);
    List<InspectVolumeResponse> found =
        docker.ask(c -> c.listVolumesCmd().withFilter("name", List.of(prefix)).exec()).getVolumes();
    return Objects.requireNonNullElse(found, List.<InspectVolumeResponse>of()).stream()
        .filter(volume -> volume.getName().startsWith(prefix))
        .filter(volume -> !owner.isForeign(labels(volume)))
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
