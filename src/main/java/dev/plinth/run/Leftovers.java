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

/** Finds and removes the containers and networks that carry Plinth's labels. */
final class Leftovers {
  private static final int STOP_TIMEOUT_SECONDS = 3;
  private static final int HTTP_FORBIDDEN = 403;
  private static final int MAX_PASSES = 5;

  private final DockerConnection docker;

  Leftovers(DockerConnection docker) {
    this.docker = docker;
  }

  /** Returns the Docker resources of every run, including runs of other users. */
  List<RunResources> runs() throws DockerProblem, InterruptedException {
    Map<String, List<Container>> containers =
        containers().stream().collect(groupingBy(c -> sessionKey(RunResources.labels(c))));
    Map<String, List<Network>> networks =
        networks().stream().collect(groupingBy(n -> sessionKey(RunResources.labels(n))));
    Set<String> sessions = new TreeSet<>(containers.keySet());
    sessions.addAll(networks.keySet());
    return sessions.stream()
        .map(
            session ->
                new RunResources(
                    containers.getOrDefault(session, List.of()),
                    networks.getOrDefault(session, List.of())))
        .toList();
  }

  private static String sessionKey(Map<String, String> labels) {
    return labels.get(DockerLabel.KEY) + ' ' + labels.get(DockerLabel.SESSION);
  }

  /**
   * Removes the leftovers of this user's runs. If Docker refuses to remove a leftover, the listener
   * gets a notice: the leftover only blocks runs of the same project.
   */
  void removeOrphans(RunSessions sessions, RunListener listener)
      throws DockerProblem, InterruptedException {
    for (RunResources run : runs()) {
      if (!sessions.isOwn(run) || !sessions.isLeftover(run)) {
        continue;
      }
      try {
        remove(run);
      } catch (DockerException e) {
        listener.notice(
            "the leftovers of a stopped run of %s cannot be removed: %s"
                .formatted(run.labels().getOrDefault(DockerLabel.PROJECT, ""), e.getMessage()));
      }
    }
  }

  /**
   * Removes the resources of one run. Tries several times, since the run may still be creating
   * resources.
   */
  void removeSession(RunIdentity identity) throws DockerProblem, InterruptedException {
    for (int pass = 0; pass < MAX_PASSES; pass++) {
      Optional<RunResources> found = find(identity);
      if (found.isEmpty()) {
        return;
      }
      remove(found.get());
    }
  }

  /** Returns the resources of one run; empty if there are none. */
  Optional<RunResources> find(RunIdentity identity) throws DockerProblem, InterruptedException {
    return runs().stream()
        .filter(run -> run.session().equals(identity.session()))
        .filter(run -> run.key().equals(identity.key()))
        .findFirst();
  }

  /** Removes the containers and the network of a run. */
  void remove(RunResources run) throws DockerProblem, InterruptedException {
    List<Container> containers = new ArrayList<>(run.containers());
    containers.sort(Comparator.comparing(RunResources::role)); // the API before its database
    for (Container container : containers) {
      remove(container);
    }
    for (Network network : run.networks()) {
      remove(network);
    }
  }

  private void remove(Container container) throws DockerProblem, InterruptedException {
    String id = container.getId();
    if ("running".equals(container.getState())) {
      docker.executeUnlessDone(
          c -> c.stopContainerCmd(id).withTimeout(STOP_TIMEOUT_SECONDS).exec());
    }
    docker.executeUnlessDone(
        c -> c.removeContainerCmd(id).withForce(true).withRemoveVolumes(true).exec());
  }

  /**
   * Removes a network. A container of another program in the network is disconnected, but not
   * removed.
   */
  private void remove(Network network) throws DockerProblem, InterruptedException {
    String id = network.getId();
    try {
      docker.executeUnlessDone(c -> c.removeNetworkCmd(id).exec());
    } catch (DockerException e) {
      if (e.getHttpStatus() != HTTP_FORBIDDEN) {
        throw e;
      }
      for (String container : attachedContainers(id)) {
        docker.executeUnlessDone(
            c ->
                c.disconnectFromNetworkCmd()
                    .withNetworkId(id)
                    .withContainerId(container)
                    .withForce(true)
                    .exec());
      }
      docker.executeUnlessDone(c -> c.removeNetworkCmd(id).exec());
    }
  }

  private Set<String> attachedContainers(String network)
      throws DockerProblem, InterruptedException {
    Network current = docker.call(c -> c.inspectNetworkCmd().withNetworkId(network).exec());
    return Objects.requireNonNullElse(current.getContainers(), Map.<String, Object>of()).keySet();
  }

  /**
   * Returns every container of Plinth, including stopped containers and containers of other users.
   */
  private List<Container> containers() throws DockerProblem, InterruptedException {
    return docker.call(
        c ->
            c.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(DockerLabel.KEY))
                .exec());
  }

  private List<Network> networks() throws DockerProblem, InterruptedException {
    return docker.call(
        c -> c.listNetworksCmd().withFilter("label", List.of(DockerLabel.KEY)).exec());
  }
}
