package dev.plinth.run;

import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The containers and networks that carry our labels: finds them and removes them. */
final class Remains {
  private static final int GRACE_SECONDS = 3;

  private final DockerConnection docker;

  Remains(DockerConnection docker) {
    this.docker = docker;
  }

  /** Removes what this user's runs on this machine left when they were killed. */
  void removeOrphans(Owner owner) throws DockerProblem, InterruptedException {
    remove(labels -> owner.isPersonOf(labels) && !isDetached(labels) && Owner.isGone(labels));
  }

  /** Removes the containers and the network of a project, whoever of this user's started them. */
  void remove(String project, Owner owner) throws DockerProblem, InterruptedException {
    String key = Identity.key(project);
    remove(labels -> owner.isPersonOf(labels) && key.equals(labels.get(Label.KEY)));
  }

  /** Removes what one start has made so far. */
  void removeSession(Identity identity) throws DockerProblem, InterruptedException {
    remove(labels -> identity.session().equals(labels.get(Label.SESSION)));
  }

  private void remove(Predicate<Map<String, String>> ours)
      throws DockerProblem, InterruptedException {
    List<Container> containers = new ArrayList<>(containers());
    containers.removeIf(container -> !ours.test(labels(container)));
    containers.sort((a, b) -> role(a).compareTo(role(b))); // the api before its database
    for (Container container : containers) {
      remove(container);
    }
    for (Network network : networks()) {
      if (ours.test(Objects.requireNonNullElse(network.getLabels(), Map.of()))) {
        docker.orderIfThere(c -> c.removeNetworkCmd(network.getId()).exec());
      }
    }
  }

  private void remove(Container container) throws DockerProblem, InterruptedException {
    String id = container.getId();
    if ("running".equals(container.getState())) {
      docker.orderIfThere(c -> c.stopContainerCmd(id).withTimeout(GRACE_SECONDS).exec());
    }
    docker.orderIfThere(
        c -> c.removeContainerCmd(id).withForce(true).withRemoveVolumes(true).exec());
  }

  /** Gives every container of ours and of others who run this program, stopped ones too. */
  List<Container> containers() throws DockerProblem, InterruptedException {
    return docker.ask(
        c -> c.listContainersCmd().withShowAll(true).withLabelFilter(List.of(Label.KEY)).exec());
  }

  private List<Network> networks() throws DockerProblem, InterruptedException {
    return docker.ask(c -> c.listNetworksCmd().withFilter("label", List.of(Label.KEY)).exec());
  }

  static Map<String, String> labels(Container container) {
    return Objects.requireNonNullElse(container.getLabels(), Map.of());
  }

  static String role(Container container) {
    return labels(container).getOrDefault(Label.ROLE, "");
  }

  static boolean isDetached(Map<String, String> labels) {
    return Boolean.parseBoolean(labels.get(Label.DETACHED));
  }
}
