package dev.plinth.run;

import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.model.Image;
import dev.plinth.proof.TestRequirements;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The Docker of this machine, where there is one. */
public final class RealDocker {
  static final HostEnvironment HERE = HostEnvironment.ofProcess();

  private RealDocker() {}

  /** Skips the test, or fails it in CI, where no Docker with its base images answers. */
  public static void require() throws InterruptedException {
    try (DockerConnection docker = DockerConnection.open(HERE)) {
      for (String image : List.of("python:3.11-slim", "postgres:15")) {
        docker.ask(c -> c.inspectImageCmd(image).exec());
      }
    } catch (DockerProblem e) {
      throw TestRequirements.here().missing("Docker", e.remedy());
    } catch (RuntimeException e) {
      throw TestRequirements.here().missing("Docker's base images", ".ci/make-base-images.sh");
    }
  }

  /** Gives everything that is in Docker: containers, networks, images with all layers, volumes. */
  public static Set<String> contents() throws DockerProblem, InterruptedException {
    try (DockerConnection docker = DockerConnection.open(HERE)) {
      Set<String> all = new TreeSet<>();
      docker
          .ask(c -> c.listContainersCmd().withShowAll(true).exec())
          .forEach(one -> all.add("container " + String.join(",", one.getNames())));
      docker
          .ask(c -> c.listNetworksCmd().exec())
          .forEach(one -> all.add("network " + one.getName()));
      for (Image one : docker.ask(c -> c.listImagesCmd().withShowAll(true).exec())) {
        all.add("image " + one.getId());
      }
      List<InspectVolumeResponse> volumes = docker.ask(c -> c.listVolumesCmd().exec()).getVolumes();
      if (volumes != null) {
        volumes.forEach(one -> all.add("volume " + one.getName()));
      }
      return all;
    }
  }

  /**
   * Gives what a project that does not run should not have in Docker: containers, networks, and
   * images that lost their name.
   */
  public static Set<String> remains(String project) throws DockerProblem, InterruptedException {
    String key = RunIdentity.key(project);
    Set<String> all = new TreeSet<>();
    try (DockerConnection docker = DockerConnection.open(HERE)) {
      new Leftovers(docker)
          .traces().stream()
              .filter(trace -> trace.key().equals(key))
              .flatMap(trace -> trace.containers().stream())
              .forEach(one -> all.add("container " + String.join(",", one.getNames())));
      docker
          .ask(
              c ->
                  c.listNetworksCmd()
                      .withFilter("label", List.of(DockerLabel.KEY + '=' + key))
                      .exec())
          .forEach(one -> all.add("network " + one.getName()));
      nameless(docker, project).forEach(one -> all.add("image " + one.getId()));
    }
    return all;
  }

  /**
   * Gives the address of this machine at which containers reach it while they are built. The
   * machine is asked, since Docker 20.10 does not know it before its second start.
   */
  static String bridge() throws DockerProblem, InterruptedException, SocketException {
    try (DockerConnection docker = DockerConnection.open(HERE)) {
      String device =
          docker
              .ask(c -> c.inspectNetworkCmd().withNetworkId("bridge").exec())
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

  /** Removes everything of a project but its image: that would be built for minutes in all. */
  public static void forget(String project) throws DockerProblem, InterruptedException {
    try (DockerConnection docker = DockerConnection.open(HERE)) {
      Leftovers remains = new Leftovers(docker);
      for (RunResources trace : remains.traces()) {
        if (trace.key().equals(RunIdentity.key(project))) {
          remains.remove(trace);
        }
      }
      new Volumes(docker).dropAll(project, RunOwner.ofProcess());
    }
  }

  /** Removes the images of a project too, also those that lost their name to a newer one. */
  public static void forgetImage(String project) throws DockerProblem, InterruptedException {
    String key = RunIdentity.key(project);
    try (DockerConnection docker = DockerConnection.open(HERE)) {
      docker.orderIfThere(c -> c.removeImageCmd("plinth/" + key + ":latest").exec());
      for (Image image : nameless(docker, project)) {
        docker.orderIfThere(c -> c.removeImageCmd(image.getId()).exec());
      }
    }
  }

  private static List<Image> nameless(DockerConnection docker, String project)
      throws DockerProblem, InterruptedException {
    return docker.ask(
        c ->
            c.listImagesCmd()
                .withDanglingFilter(true)
                .withLabelFilter(
                    Map.of(DockerLabel.IMAGE, RunIdentity.imageKey(project, RunOwner.ofProcess())))
                .exec());
  }
}
