package dev.plinth.run;

import static java.util.stream.Collectors.groupingBy;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The containers and networks that carry our labels: finds them and removes them. */
final class Leftovers {
  private static final int GRACE_SECONDS = 3;
  private static final int FORBIDDEN = 403;
  private static final int MOST_LOOKS = 5;

  private final DockerConnection docker;

  Leftovers(DockerConnection docker) {
    this.docker = docker;
  }

  /** Gives what every start has in Docker, those of others who run this program too. */
  List<RunResources> traces() throws DockerProblem, InterruptedException {
    Map<String, List<Container>> containers =
        containers().stream().collect(groupingBy(one -> start(RunResources.labels(one))));
    Map<String, List<Network>> networks =
        networks().stream().collect(groupingBy(one -> start(RunResources.labels(one))));
    Set<String> starts = new TreeSet<>(containers.keySet());
    starts.addAll(networks.keySet());
    return starts.stream()
        .map(
            start ->
                new RunResources(
                    containers.getOrDefault(start, List.of()),
                    networks.getOrDefault(start, List.of())))
        .toList();
  }

  private static String start(Map<String, String> labels) {
    return labels.get(DockerLabel.KEY) + ' ' + labels.get(DockerLabel.SESSION);
  }

  /**
   * Removes what this user's starts left that are over. What Docker will not let go of stays, and
   * is told: it is in nobody's way but of the same project.
   */
  void removeOrphans(RunSessions sessions, RunListener listener)
      throws DockerProblem, InterruptedException {
    for (RunResources trace : traces()) {
      if (!sessions.isMine(trace) || !sessions.isOver(trace)) {
        continue;
      }
      try {
        remove(trace);
      } catch (DockerException e) {
        listener.notice(
            "what a stopped run of %s left cannot be removed: %s"
                .formatted(trace.labels().getOrDefault(DockerLabel.PROJECT, ""), e.getMessage()));
      }
    }
  }

  /** Removes what one start has made so far, and what it makes meanwhile if it still goes on. */
  void removeSession(RunIdentity identity) throws DockerProblem, InterruptedException {
    for (int look = 0; look < MOST_LOOKS; look++) {
      Optional<RunResources> there = find(identity);
      if (there.isEmpty()) {
        return;
      }
      remove(there.get());
    }
  }

  /** Gives what one start has. */
  Optional<RunResources> find(RunIdentity identity) throws DockerProblem, InterruptedException {
    return traces().stream()
        .filter(trace -> trace.session().equals(identity.session()))
        .filter(trace -> trace.key().equals(identity.key()))
        .findFirst();
  }

  /** Removes the containers and the network of a start. */
  void remove(RunResources trace) throws DockerProblem, InterruptedException {
    List<Container> containers = new ArrayList<>(trace.containers());
    containers.sort(Comparator.comparing(RunResources::role)); // the api before its database
    for (Container container : containers) {
      remove(container);
    }
    for (Network network : trace.networks()) {
      remove(network);
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

  /** A container that somebody else let into the network stays as it is, without this network. */
  private void remove(Network network) throws DockerProblem, InterruptedException {
    String id = network.getId();
    try {
      docker.orderIfThere(c -> c.removeNetworkCmd(id).exec());
    } catch (DockerException e) {
      if (e.getHttpStatus() != FORBIDDEN) {
        throw e;
      }
      for (String guest : guests(id)) {
        docker.orderIfThere(
            c ->
                c.disconnectFromNetworkCmd()
                    .withNetworkId(id)
                    .withContainerId(guest)
                    .withForce(true)
                    .exec());
      }
      docker.orderIfThere(c -> c.removeNetworkCmd(id).exec());
    }
  }

  private Set<String> guests(String network) throws DockerProblem, InterruptedException {
    Network now = docker.ask(c -> c.inspectNetworkCmd().withNetworkId(network).exec());
    return Objects.requireNonNullElse(now.getContainers(), Map.<String, Object>of()).keySet();
  }

  /** Gives every container of ours and of others who run this program, stopped ones too. */
  private List<Container> containers() throws DockerProblem, InterruptedException {
    return docker.ask(
        c ->
            c.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(DockerLabel.KEY))
                .exec());
  }

  private List<Network> networks() throws DockerProblem, InterruptedException {
    return docker.ask(
        c -> c.listNetworksCmd().withFilter("label", List.of(DockerLabel.KEY)).exec());
  }
}
