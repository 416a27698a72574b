package dev.plinth.run;

import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The containers and networks of one run in Docker; at least one of them exists. */
record RunResources(List<Container> containers, List<Network> networks) {
  private static final List<String> STOPPED_STATES = List.of("exited", "dead");

  RunResources {
    containers = List.copyOf(containers);
    networks = List.copyOf(networks);
  }

  /** Returns the labels of one resource. All resources of a run share them, except for the role. */
  Map<String, String> labels() {
    return containers.isEmpty() ? labels(networks.get(0)) : labels(containers.get(0));
  }

  String key() {
    return labels().getOrDefault(DockerLabel.KEY, "");
  }

  /** Returns the id of the run; empty if the label is missing. */
  String session() {
    return labels().getOrDefault(DockerLabel.SESSION, "");
  }

  /** Returns whether the run was started as a detached run, or was detached later. */
  boolean isDetached() {
    return Boolean.parseBoolean(labels().get(DockerLabel.DETACHED))
        || containers.stream()
            .map(Container::getNames)
            .filter(Objects::nonNull)
            .flatMap(Stream::of)
            .anyMatch(RunIdentity::isDetachedContainer);
  }

  /** Returns the container with a role; empty if it does not exist. */
  Optional<Container> container(String role) {
    return containers.stream().filter(container -> role.equals(role(container))).findFirst();
  }

  /** Returns whether the API was ever started, regardless of its current state. */
  boolean isApiStarted() {
    return container(Containers.API).filter(api -> !"created".equals(api.getState())).isPresent();
  }

  /** Returns whether the API or the database has stopped. */
  boolean hasStopped() {
    return containers.stream()
        .filter(container -> !Containers.TASKS.contains(role(container)))
        .anyMatch(container -> STOPPED_STATES.contains(String.valueOf(container.getState())));
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
