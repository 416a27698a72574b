package dev.plinth.run;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.ResponseItem.ProgressDetail;
import org.jspecify.annotations.Nullable;

/** Pulls an image that Docker does not have yet. */
final class ImagePull {
  private final DockerConnection docker;
  private final RunListener listener;
  private @Nullable String error;

  ImagePull(DockerConnection docker, RunListener listener) {
    this.docker = docker;
    this.listener = listener;
  }

  /**
   * Pulls the image unless Docker has the image. A pull is reported as a separate phase.
   *
   * @throws DockerProblem if the pull fails
   */
  void require(String image) throws DockerProblem, InterruptedException {
    try {
      docker.call(c -> c.inspectImageCmd(image).exec());
    } catch (NotFoundException e) {
      listener.phase(RunPhase.PULLING);
      docker.<PullResponseItem>read((c, stream) -> c.pullImageCmd(image).exec(stream), this::add);
      requireSuccess();
    }
  }

  private void add(PullResponseItem item) {
    if (item.getErrorDetail() != null) {
      error = String.valueOf(item.getErrorDetail().getMessage());
    }
    ProgressDetail detail = item.getProgressDetail();
    if (detail != null && detail.getCurrent() != null) {
      Long total = detail.getTotal();
      listener.bytes(String.valueOf(item.getId()), detail.getCurrent(), total == null ? 0 : total);
    }
  }

  /**
   * Checks that the pull succeeded. Docker sends the HTTP status before the pull, so later errors
   * are only in the stream.
   */
  private void requireSuccess() throws DockerProblem {
    String text = error;
    if (text != null) {
      throw DockerSymptom.of(text).orElse(DockerSymptom.PULL_INTERRUPTED).problem(text, null);
    }
  }
}
