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

/**
 * The output of an image build. Reports steps, downloaded bytes and lines to the listener, and
 * keeps the last lines to explain a failure.
 */
final class BuildLog {
  private static final Pattern STEP = Pattern.compile("Step (\\d+)/(\\d+) : (.*)");
  private static final Pattern LAYER = Pattern.compile(" ---> ([0-9a-f]{12})");
  private static final String CACHED = " ---> Using cache";

  private final RunListener listener;
  private final LogLines lines = new LogLines(this::handleLine);
  private final List<String> layers = new ArrayList<>();
  private boolean cached;
  private String step = "";
  private @Nullable String error;

  BuildLog(RunListener listener) {
    this.listener = listener;
  }

  /** Adds the next item of Docker's response. */
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

  private void handleLine(String line) {
    Matcher stepLine = STEP.matcher(line);
    Matcher layerLine = LAYER.matcher(line);
    if (stepLine.matches()) {
      step = stepLine.group(1) + " of " + stepLine.group(2);
      listener.step(
          Integer.parseInt(stepLine.group(1)),
          Integer.parseInt(stepLine.group(2)),
          stepLine.group(3));
      lines.clearTail();
      cached = false;
    } else if (line.equals(CACHED)) {
      cached = true;
    } else if (layerLine.matches() && !cached) {
      layers.add(layerLine.group(1));
    }
    listener.buildOutput(line);
  }

  /** Returns the layers that this build created, oldest first, without layers from the cache. */
  List<String> layers() {
    return List.copyOf(layers);
  }

  /**
   * Returns whether Docker reported an error of the build. A shutdown of Docker is reported too.
   */
  boolean failed() {
    return error != null;
  }

  /**
   * Checks that the build succeeded.
   *
   * @throws DockerProblem if the build failed
   */
  void requireSuccess() throws DockerProblem {
    if (error == null) {
      return;
    }
    List<String> tail = lines.tail();
    String output = error + '\n' + String.join("\n", tail);
    DockerSymptom known =
        DockerSymptom.of(error).or(() -> diskFull(output)).orElse(DockerSymptom.OTHER);
    if (known != DockerSymptom.OTHER) {
      tail.add(error);
      throw known.problem(String.join("\n", tail), null);
    }
    throw failedStep(output, tail);
  }

  private static Optional<DockerSymptom> diskFull(String output) {
    return DockerSymptom.of(output).filter(symptom -> symptom == DockerSymptom.DISK_FULL);
  }

  private DockerProblem failedStep(String output, List<String> tail) {
    String text = output.toLowerCase(Locale.ROOT);
    String why = error == null ? "" : error;
    String remedy = "see the build output below";
    if (text.contains("certificate_verify_failed")) {
      why = "pip does not trust the certificate of the package index";
      remedy = "set PIP_INDEX_URL to an index with a trusted certificate, or set PIP_TRUSTED_HOST";
    } else if (text.contains("name or service not known")
        || text.contains("temporary failure in name resolution")
        || text.contains("connection refused")
        || text.contains("newconnectionerror")
        || text.contains("network is unreachable")) {
      why = "the package index cannot be reached";
      remedy = "check the network, or set PIP_INDEX_URL or HTTPS_PROXY, then try again";
    } else if (text.contains("no matching distribution found")) {
      why = "a required package is missing from the package index";
      remedy = "check that PIP_INDEX_URL names a complete package index, then try again";
    }
    return new DockerProblem(
        "step %s of the build failed".formatted(step), why, remedy, tail, null);
  }
}
