package dev.plinth.run;

import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What one start has in Docker; it is never nothing. */
record RunResources(List<Container> containers, List<Network> networks) {
  private static final List<String> ENDED = List.of("exited", "dead");

  RunResources {
    containers = List.copyOf(containers);
    networks = List.copyOf(networks);
  }

  /** Gives the labels that all of it has, and its role, which differs. */
  Map<String, String> labels() {
    return containers.isEmpty() ? labels(networks.get(0)) : labels(containers.get(0));
  }

  String key() {
    return labels().getOrDefault(DockerLabel.KEY, "");
  }

  /** Gives the start that it is of; what another program copied from ours may not say. */
  String session() {
    return labels().getOrDefault(DockerLabel.SESSION, "");
  }

  boolean isDetached() {
    return Boolean.parseBoolean(labels().get(DockerLabel.DETACHED));
  }

  /** Gives the container of a role. */
  Optional<Container> container(String role) {
    return containers.stream().filter(one -> role.equals(role(one))).findFirst();
  }

  /** Tells whether its API was started, however that is now. */
  boolean hasBegun() {
    return container(Containers.API).filter(api -> !"created".equals(api.getState())).isPresent();
  }

  /** Tells whether its API or its database does not run any more. */
  boolean hasEnded() {
    return containers.stream()
        .filter(one -> !role(one).equals(Containers.SECRETS))
        .anyMatch(one -> ENDED.contains(String.valueOf(one.getState())));
  }

  static Map<String, String> labels(Container container) {
    return Objects.requireNonNullElse(container.getLabels(), Map.of());
  }

  static Map<String, String> labels(Network network) {
    return Objects.requireNonNullElse(network.getLabels(), Map.of());
  }

  static String role(Container container) {
    return labels(container).getOrDefault(DockerLabel.ROLE, "");
  }
}
