package dev.plinth.run;

import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Image;
import dev.plinth.proof.TestRequirements;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The Docker of this machine, if it has one. */
public final class RealDocker {
  static final HostEnvironment HERE = HostEnvironment.ofProcess();

  private RealDocker() {}

  /**
   * Checks that Docker answers and has the base images. If not, the test is skipped, or fails in
   * CI.
   */
  public static void require() throws InterruptedException {
    try (DockerConnection docker = DockerConnection.open(HERE)) {
      for (String image : List.of("python:3.11-slim", "postgres:15")) {
        docker.call(c -> c.inspectImageCmd(image).exec());
      }
    } catch (DockerProblem e) {
      throw TestRequirements.current().missing("Docker", e.problem().remedy());
    } catch (RuntimeException e) {
      throw TestRequirements.current().missing("Docker's base images", ".ci/make-base-images.sh");
    }
  }

  /** Waits until a running container satisfies a condition. Fails if none does in a minute. */
  static void awaitRunning(Predicate<Container> condition)
      throws DockerProblem, InterruptedException {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    try (DockerConnection docker = DockerConnection.open(HERE)) {
      while (docker.call(c -> c.listContainersCmd().exec()).stream().noneMatch(condition)) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError("no such container is running");
        }
      }
    }
  }

  /** Returns everything in Docker: containers, networks, images with all layers, volumes. */
  public static Set<String> contents() throws DockerProblem, InterruptedException {
    try (DockerConnection docker = DockerConnection.open(HERE)) {
      Set<String> all = new TreeSet<>();
      docker
          .call(c -> c.listContainersCmd().withShowAll(true).exec())
          .forEach(container -> all.add("container " + String.join(",", container.getNames())));
      docker
          .call(c -> c.listNetworksCmd().exec())
          .forEach(network -> all.add("network " + network.getName()));
      for (Image image : docker.call(c -> c.listImagesCmd().withShowAll(true).exec())) {
        all.add("image " + image.getId());
      }
      List<InspectVolumeResponse> volumes =
          docker.call(c -> c.listVolumesCmd().exec()).getVolumes();
      if (volumes != null) {
        volumes.forEach(volume -> all.add("volume " + volume.getName()));
      }
      return all;
    }
  }

  /**
   * Returns the resources that a stopped project should not have in Docker: containers, networks
   * and untagged images.
   */
  public static Set<String> leftovers(String project) throws DockerProblem, InterruptedException {
    String key = RunIdentity.key(project);
    Set<String> all = new TreeSet<>();
    try (DockerConnection docker = DockerConnection.open(HERE)) {
      new Leftovers(docker)
          .runs().stream()
              .filter(run -> run.key().equals(key))
              .flatMap(run -> run.containers().stream())
              .forEach(container -> all.add("container " + String.join(",", container.getNames())));
      docker
          .call(
              c ->
                  c.listNetworksCmd()
                      .withFilter("label", List.of(DockerLabel.KEY + '=' + key))
                      .exec())
          .forEach(network -> all.add("network " + network.getName()));
      untaggedImages(docker, project).forEach(image -> all.add("image " + image.getId()));
    }
    return all;
  }

  /**
   * Returns the address at which containers reach this machine during a build. It is read from the
   * network interface, since Docker 20.10 does not know the address before its second start.
   */
  static String bridgeAddress() throws DockerProblem, InterruptedException, SocketException {
    try (DockerConnection docker = DockerConnection.open(HERE)) {
      String device =
          docker
              .call(c -> c.inspectNetworkCmd().withNetworkId("bridge").exec())
              .getOptions()
              .get("com.docker.network.bridge.name");
      return NetworkInterface.getByName(device)
          .inetAddresses()
          .filter(Inet4Address.class::isInstance)
          .map(InetAddress::getHostAddress)
          .findFirst()
          .orElseThrow();
    }
  }

  /** Removes all resources of a project except its image, which takes minutes to build. */
  public static void remove(String project) throws DockerProblem, InterruptedException {
    try (DockerConnection docker = DockerConnection.open(HERE)) {
      Leftovers leftovers = new Leftovers(docker);
      for (RunResources run : leftovers.runs()) {
        if (run.key().equals(RunIdentity.key(project))) {
          leftovers.remove(run);
        }
      }
      new Volumes(docker).dropAll(project, RunOwner.ofProcess());
    }
  }

  /** Removes the image of a project and its untagged previous images. */
  public static void removeImages(String project) throws DockerProblem, InterruptedException {
    String key = RunIdentity.key(project);
    try (DockerConnection docker = DockerConnection.open(HERE)) {
      docker.executeUnlessDone(c -> c.removeImageCmd("plinth/" + key + ":latest").exec());
      for (Image image : untaggedImages(docker, project)) {
        docker.executeUnlessDone(c -> c.removeImageCmd(image.getId()).exec());
      }
    }
  }

  private static List<Image> untaggedImages(DockerConnection docker, String project)
      throws DockerProblem, InterruptedException {
    return docker.call(
        c ->
            c.listImagesCmd()
                .withDanglingFilter(true)
                .withLabelFilter(
                    Map.of(DockerLabel.IMAGE, RunIdentity.imageKey(project, RunOwner.ofProcess())))
                .exec());
  }
}
