package dev.plinth.run;

import com.github.dockerjava.api.model.BuildResponseItem;
import com.github.dockerjava.api.model.ResponseItem.ProgressDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a build says: told on as steps, bytes and lines, and kept for the case that it fails. */
final class BuildLog {
  private static final Pattern STEP = Pattern.compile("Step (\\d+)/(\\d+) : (.*)");
  private static final Pattern LAYER = Pattern.compile(" ---> ([0-9a-f]{12})");
  private static final String CACHED = " ---> Using cache";

  private final RunListener listener;
  private final LogLines lines = new LogLines(this::line);
  private final List<String> layers = new ArrayList<>();
  private boolean cached;
  private String step = "";
  private @Nullable String error;

  BuildLog(RunListener listener) {
    this.listener = listener;
  }

  /** Takes what Docker says next. */
  void add(BuildResponseItem item) {
    if (item.getErrorDetail() != null) {
      error = String.valueOf(item.getErrorDetail().getMessage());
    }
    if (item.getStream() != null) {
      lines.add(item.getStream());
    }
    ProgressDetail progress = item.getProgressDetail();
    if (progress != null && progress.getCurrent() != null) {
      Long total = progress.getTotal();
      listener.bytes(
          String.valueOf(item.getId()), progress.getCurrent(), total == null ? 0 : total);
    }
  }

  private void line(String line) {
    Matcher begun = STEP.matcher(line);
    Matcher layer = LAYER.matcher(line);
    if (begun.matches()) {
      step = begun.group(1) + " of " + begun.group(2);
      listener.step(
          Integer.parseInt(begun.group(1)), Integer.parseInt(begun.group(2)), begun.group(3));
      lines.forget();
      cached = false;
    } else if (line.equals(CACHED)) {
      cached = true;
    } else if (layer.matches() && !cached) {
      layers.add(layer.group(1));
    }
    listener.text(line);
  }

  /**
   * Gives the layers that this build made, the last one last; what it took from others is theirs.
   */
  List<String> layers() {
    return List.copyOf(layers);
  }

  /** Tells whether something went wrong, be it the build itself or a Docker that shut down. */
  boolean failed() {
    return error != null;
  }

  /** Throws what went wrong, if anything did. */
  void requireSuccess() throws DockerProblem {
    if (error == null) {
      return;
    }
    List<String> tail = lines.tail();
    String said = error + '\n' + String.join("\n", tail);
    DockerSymptom known = DockerSymptom.of(error).or(() -> full(said)).orElse(DockerSymptom.OTHER);
    if (known != DockerSymptom.OTHER) {
      tail.add(error);
      throw known.problem(String.join("\n", tail), null);
    }
    throw failedStep(said, tail);
  }

  private static Optional<DockerSymptom> full(String said) {
    return DockerSymptom.of(said).filter(symptom -> symptom == DockerSymptom.DISK_FULL);
  }

  private DockerProblem failedStep(String said, List<String> tail) {
    String all = said.toLowerCase(Locale.ROOT);
    String why = error == null ? "" : error;
    String remedy = "see what it said before";
    if (all.contains("certificate_verify_failed")) {
      why = "the package index shows a certificate that the image does not know";
      remedy = "set PIP_INDEX_URL to an index with a known certificate, or PIP_TRUSTED_HOST";
    } else if (all.contains("name or service not known")
        || all.contains("temporary failure in name resolution")
        || all.contains("connection refused")
        || all.contains("newconnectionerror")
        || all.contains("network is unreachable")) {
      why = "the package index cannot be reached";
      remedy = "connect, or set PIP_INDEX_URL or HTTPS_PROXY, then try again";
    } else if (all.contains("no matching distribution found")) {
      why = "the package index does not have a package";
      remedy = "see that PIP_INDEX_URL names a complete index, then try again";
    }
    return new DockerProblem(
        "step %s of the build failed".formatted(step), why, remedy, tail, null);
  }
}
