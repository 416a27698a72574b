package dev.plinth.run;

import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The data of projects and the secrets that protect it, each pair in two volumes: one pair for each
 * revision of the tables.
 */
final class Volumes {
  static final String DATA = "data";
  static final String SECRETS = "secrets";

  private final DockerConnection docker;

  Volumes(DockerConnection docker) {
    this.docker = docker;
  }

  /** Tells whether the data of these tables is there. */
  boolean hasData(Identity identity) throws DockerProblem, InterruptedException {
    Optional<InspectVolumeResponse> volume = find(identity.dataVolume());
    if (volume.isPresent() && !identity.owner().isPersonOf(labels(volume.get()))) {
      throw new DockerProblem(
          "the data of %s in this Docker is not yours".formatted(identity.project()),
          "volume %s is another user's".formatted(identity.dataVolume()),
          "give your project another name");
    }
    return volume.isPresent();
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
  List<String> otherRevisions(Identity identity) throws DockerProblem, InterruptedException {
    return of(identity.project(), identity.owner()).stream()
        .filter(volume -> DATA.equals(labels(volume).get(Label.ROLE)))
        .map(InspectVolumeResponse::getName)
        .filter(name -> !name.equals(identity.dataVolume()))
        .sorted()
        .toList();
  }

  void create(Identity identity, String role) throws DockerProblem, InterruptedException {
    String name = role.equals(DATA) ? identity.dataVolume() : identity.secretsVolume();
    Map<String, String> labels = identity.lastingLabels(role);
    docker.order(c -> c.createVolumeCmd().withName(name).withLabels(labels).exec());
  }

  /** Deletes the data of these tables, and its secrets with it. */
  void drop(Identity identity) throws DockerProblem, InterruptedException {
    remove(identity.dataVolume());
    remove(identity.secretsVolume());
  }

  /** Deletes all data of a project; tells whether there was any. */
  boolean dropAll(String project, Owner owner) throws DockerProblem, InterruptedException {
    List<InspectVolumeResponse> all = of(project, owner);
    for (InspectVolumeResponse volume : all) {
      remove(volume.getName());
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

  private List<InspectVolumeResponse> of(String project, Owner owner)
      throws DockerProblem, InterruptedException {
    String label = Label.KEY + '=' + Identity.key(project);
    List<InspectVolumeResponse> found =
        docker.ask(c -> c.listVolumesCmd().withFilter("label", List.of(label)).exec()).getVolumes();
    return Objects.requireNonNullElse(found, List.<InspectVolumeResponse>of()).stream()
        .filter(volume -> owner.isPersonOf(labels(volume)))
        .toList();
  }

  private static Map<String, String> labels(InspectVolumeResponse volume) {
    return Objects.requireNonNullElse(volume.getLabels(), Map.of());
  }
}
