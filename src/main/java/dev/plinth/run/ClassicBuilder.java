package dev.plinth.run;

import com.github.dockerjava.api.command.BuildImageCmd;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.BuildResponseItem;
import com.github.dockerjava.api.model.Image;
import dev.plinth.project.Project;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Builds images with Docker's classic builder, which every Docker version so far includes. The
 * layers of a successful build are the cache of the next build.
 */
final class ClassicBuilder {
  /** The environment variables for pip and for downloads that are passed on to the build. */
  private static final List<String> BUILD_ARGUMENTS =
      List.of(
          "PIP_INDEX_URL",
          "PIP_TRUSTED_HOST",
          "HTTP_PROXY",
          "HTTPS_PROXY",
          "NO_PROXY",
          "http_proxy",
          "https_proxy",
          "no_proxy");

  private static final int MAX_TRIES = 30;
  private static final int PAUSE_MILLIS = 100;

  private final DockerConnection docker;
  private final HostEnvironment environment;
  private final RunListener listener;

  ClassicBuilder(DockerConnection docker, HostEnvironment environment, RunListener listener) {
    this.docker = docker;
    this.environment = environment;
    this.listener = listener;
  }

  /**
   * Builds the image of a project and tags it with the project's image name.
   *
   * @throws DockerProblem if the build fails or Docker stops
   */
  void build(Project project, RunIdentity identity) throws DockerProblem, InterruptedException {
    byte[] context = BuildContext.of(project);
    BuildLog log = new BuildLog(listener);
    boolean built = false;
    try {
      docker.<BuildResponseItem>read(
          (client, stream) -> command(client.buildImageCmd(), context, identity).exec(stream),
          log::add);
      if (log.failed() && docker.isUnreachable()) {
        throw DockerSymptom.stoppedWhile("building the image", null);
      }
      log.requireSuccess();
      built = true;
    } catch (RuntimeException e) {
      throw docker.isUnreachable()
          ? DockerSymptom.stoppedWhile("building the image", e)
          : DockerSymptom.explain(e);
    } finally {
      if (!built && !docker.isUnreachable()) {
        removeLayers(log.layers());
      }
    }
    removeDangling(identity);
  }

  private BuildImageCmd command(BuildImageCmd command, byte[] context, RunIdentity identity) {
    command
        .withTarInputStream(new ByteArrayInputStream(context))
        .withTags(Set.of(identity.image()))
        .withLabels(imageLabels(identity))
        .withRemove(true)
        .withForcerm(true);
    for (String name : BUILD_ARGUMENTS) {
      Optional<String> value = environment.variable(name);
      value.ifPresent(text -> command.withBuildArg(name, text));
    }
    return command;
  }

  /**
   * Returns the only label of an image, which names its user and its project. The builder creates a
   * layer for each label. With two labels, the layer in between would carry the first label, and
   * current Docker versions would list that layer as an image once a newer image takes the tag.
   */
  private static Map<String, String> imageLabels(RunIdentity identity) {
    return Map.of(DockerLabel.IMAGE, identity.imageKey());
  }

  /**
   * Removes the layers that a failed build created. These layers belong to no image. Layers from
   * the cache and tagged images stay. If the build was cancelled before Docker reported a layer,
   * that layer stays too, and the next build reuses it.
   */
  private void removeLayers(List<String> layers) throws DockerProblem, InterruptedException {
    for (int i = layers.size() - 1; i >= 0; i--) {
      String id = layers.get(i);
      for (int tries = 0; tries < MAX_TRIES && isUntagged(id) && !tryRemove(id); tries++) {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  /**
   * Removes an image if possible, and returns whether a further attempt is pointless. While the
   * container of a cancelled build step still uses the image, a further attempt can succeed.
   */
  private boolean tryRemove(String id) throws DockerProblem, InterruptedException {
    try {
      docker.execute(c -> c.removeImageCmd(id).withNoPrune(true).exec());
      return true;
    } catch (NotFoundException e) {
      return true;
    } catch (ConflictException e) {
      return !String.valueOf(e.getMessage()).contains("container");
    }
  }

  private boolean isUntagged(String id) throws DockerProblem, InterruptedException {
    try {
      List<String> tags = docker.call(c -> c.inspectImageCmd(id).exec()).getRepoTags();
      return tags == null || tags.isEmpty();
    } catch (NotFoundException e) {
      return false; // Docker removed it together with an image built on it
    }
  }

  /**
   * Removes this user's images of the project that are no longer tagged. An image loses its tag to
   * the next successful build, or to a build that was cancelled just as it finished.
   */
  void removeDangling(RunIdentity identity) throws DockerProblem, InterruptedException {
    Map<String, String> labels = imageLabels(identity);
    List<Image> dangling =
        docker.call(c -> c.listImagesCmd().withDanglingFilter(true).withLabelFilter(labels).exec());
    if (dangling.isEmpty()) {
      return;
    }
    Map<String, String> parents = new HashMap<>();
    for (Image image : docker.call(c -> c.listImagesCmd().withShowAll(true).exec())) {
      parents.put(image.getId(), Objects.requireNonNullElse(image.getParentId(), ""));
    }
    for (Image image : dangling) {
      removeWithUnusedParents(image.getId(), parents);
    }
  }

  /**
   * Removes an image and its parent layers that no other image is built on. Docker's own pruning is
   * not used: Engine 29.0 also removes layers of the newer image, so that the next build would
   * install all packages again.
   */
  private void removeWithUnusedParents(String image, Map<String, String> parents)
      throws DockerProblem, InterruptedException {
    String id = image;
    while (parents.containsKey(id)
        && !parents.containsValue(id)
        && isUntagged(id)
        && tryRemove(id)) {
      id = parents.remove(id);
    }
  }
}
