package dev.plinth.run;

import dev.plinth.project.Project;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Prints the times of starts and stops. Run it with {@code mvn test -Dtest=FiguresTest
 * -Drun.figures}.
 */
@Tag("docker")
@EnabledIfSystemProperty(named = "run.figures", matches = ".*")
class FiguresTest {
  private static final String NAME = "run-figures";

  private final DockerRunner runner = new DockerRunner(RealDocker.HERE);

  @Test
  void printsTheTimes() throws Exception {
    RealDocker.require();
    RealDocker.remove(NAME);
    RealDocker.removeImages(NAME);
    measure("cold start", RunnableProjects.project(NAME));
    measure("unchanged start", RunnableProjects.project(NAME));
    measure("changed-code start", RunnableProjects.project(NAME, "Another text.", "name"));
    RealDocker.remove(NAME);
    RealDocker.removeImages(NAME);
  }

  private void measure(String name, Project project) throws Exception {
    long begin = System.nanoTime();
    RunningBackend backend = runner.start(project, RunOptions.DEFAULTS, new RecordingRunListener());
    long started = System.nanoTime();
    backend.stop(false, new RecordingRunListener());
    print(name, started - begin);
    print("  its stop", System.nanoTime() - started);
  }

  private static void print(String name, long nanos) {
    System.out.println(String.format(Locale.ROOT, "%-20s %.2f s", name, nanos / 1e9));
  }
}
