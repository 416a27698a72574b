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
 * Builds an image with the builder that every Docker has had so far. Layers stay for the next
 * build; nothing else does.
 */
final class ClassicBuilder {
  /** What pip and the downloads of a build need where the machine needs it too. */
  private static final List<String> ARGUMENTS =
      List.of(
          "PIP_INDEX_URL",
          "PIP_TRUSTED_HOST",
          "HTTP_PROXY",
          "HTTPS_PROXY",
          "NO_PROXY",
          "http_proxy",
          "https_proxy",
          "no_proxy");

  private static final int MOST_TRIES = 30;
  private static final int PAUSE_MILLIS = 100;

  private final DockerConnection docker;
  private final HostEnvironment surroundings;
  private final RunListener listener;

  ClassicBuilder(DockerConnection docker, HostEnvironment surroundings, RunListener listener) {
    this.docker = docker;
    this.surroundings = surroundings;
    this.listener = listener;
  }

  /** Builds the image of a project under its own name. */
  void build(Project project, RunIdentity identity) throws DockerProblem, InterruptedException {
    byte[] context = BuildContext.of(project);
    BuildLog log = new BuildLog(listener);
    boolean built = false;
    try {
      docker.<BuildResponseItem>read(
          (client, reading) -> command(client.buildImageCmd(), context, identity).exec(reading),
          log::add);
      if (log.failed() && docker.isGone()) {
        throw DockerSymptom.stoppedWhile("building", null);
      }
      log.requireSuccess();
      built = true;
    } catch (RuntimeException e) {
      throw docker.isGone() ? DockerSymptom.stoppedWhile("building", e) : DockerSymptom.explain(e);
    } finally {
      if (!built && !docker.isGone()) {
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
    for (String name : ARGUMENTS) {
      Optional<String> value = surroundings.variable(name);
      value.ifPresent(set -> command.withBuildArg(name, set));
    }
    return command;
  }

  /**
   * One label, of one person and one project. Each label is a layer too: with two of them the layer
   * between carries the first, and a current Docker lists it as an image when the next takes over.
   */
  private static Map<String, String> imageLabels(RunIdentity identity) {
    return Map.of(DockerLabel.IMAGE, identity.imageKey());
  }

  /**
   * The layers of a build that failed belong to no image. Those that it found and did not make
   * stay; an image that has a name is somebody's. A layer whose line had not come yet when the
   * build was cancelled stays, and the next build takes it up.
   */
  private void removeLayers(List<String> layers) throws DockerProblem, InterruptedException {
    for (int i = layers.size() - 1; i >= 0; i--) {
      String id = layers.get(i);
      for (int tries = 0; tries < MOST_TRIES && isNameless(id) && !remove(id); tries++) {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  /** Tells whether there is nothing to wait for: Docker ends the step of a cancelled build soon. */
  private boolean remove(String id) throws DockerProblem, InterruptedException {
    try {
      docker.order(c -> c.removeImageCmd(id).withNoPrune(true).exec());
      return true;
    } catch (NotFoundException e) {
      return true;
    } catch (ConflictException e) {
      return !String.valueOf(e.getMessage()).contains("container");
    }
  }

  private boolean isNameless(String id) throws DockerProblem, InterruptedException {
    try {
      List<String> names = docker.ask(c -> c.inspectImageCmd(id).exec()).getRepoTags();
      return names == null || names.isEmpty();
    } catch (NotFoundException e) {
      return false; // went with one above it
    }
  }

  /**
   * This user's image that had this project's name before has none any more. A build that was
   * cancelled as it ended has taken the name too.
   */
  void removeDangling(RunIdentity identity) throws DockerProblem, InterruptedException {
    Map<String, String> labels = imageLabels(identity);
    List<Image> dangling =
        docker.ask(c -> c.listImagesCmd().withDanglingFilter(true).withLabelFilter(labels).exec());
    if (dangling.isEmpty()) {
      return;
    }
    Map<String, String> parents = new HashMap<>();
    for (Image image : docker.ask(c -> c.listImagesCmd().withShowAll(true).exec())) {
      parents.put(image.getId(), Objects.requireNonNullElse(image.getParentId(), ""));
    }
    for (Image image : dangling) {
      removeUpwards(image.getId(), parents);
    }
  }

  /**
   * Removes an image and those of its layers that nothing else stands on. Docker's own pruning does
   * that too, but Engine 29.0 takes what the next image stands on as well, so that the build after
   * it would install all packages again.
   */
  private void removeUpwards(String image, Map<String, String> parents)
      throws DockerProblem, InterruptedException {
    String id = image;
    while (parents.containsKey(id) && !parents.containsValue(id) && isNameless(id) && remove(id)) {
      id = parents.remove(id);
    }
  }
}
