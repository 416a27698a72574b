package dev.plinth.run;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.ResponseItem.ProgressDetail;
import org.jspecify.annotations.Nullable;

/** Fetches an image that Docker does not have yet. */
final class ImagePull {
  private final DockerConnection docker;
  private final RunListener listener;
  private @Nullable String error;

  ImagePull(DockerConnection docker, RunListener listener) {
    this.docker = docker;
    this.listener = listener;
  }

  /** Sees that the image is there: that is a phase of its own where it has to be fetched. */
  void require(String image) throws DockerProblem, InterruptedException {
    try {
      docker.ask(c -> c.inspectImageCmd(image).exec());
    } catch (NotFoundException e) {
      listener.phase(RunPhase.PULLING);
      docker.<PullResponseItem>read((c, reading) -> c.pullImageCmd(image).exec(reading), this::add);
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
   * Docker promises to fetch it before it begins, so what goes wrong later stands in the stream.
   */
  private void requireSuccess() throws DockerProblem {
    String said = error;
    if (said != null) {
      throw DockerSymptom.of(said).orElse(DockerSymptom.BROKEN_PULL).problem(said, null);
    }
  }
}
