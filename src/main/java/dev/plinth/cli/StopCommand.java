package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.problem.ProblemException;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.Runner;
import dev.plinth.run.RunningBackend;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command {@code stop}, which stops a backend that any process has started. */
final class StopCommand implements Callable<Integer> {
  private static final int TIMEOUT_SECONDS = 30;

  private final Console console;
  private final PositionalParamSpec name =
      PositionalParamSpec.builder()
          .index("0")
          .arity("0..1")
          .paramLabel("NAME")
          .type(String.class)
          .description("The project name; optional if only one backend runs.")
          .build();
  private final OptionSpec data =
      OptionSpec.builder("--data")
          .type(boolean.class)
          .initialValue(false)
          .description("Delete all data of the project too, including the data of previous tables.")
          .build();

  StopCommand(Console console) {
    this.console = console;
  }

  CommandSpec command() {
    return CommonOptions.command(
            "stop",
            this,
            List.of("plinth stop", "plinth stop shop --data"),
            "Stop a backend; its data is kept.")
        .addPositional(name)
        .addOption(data);
  }

  @Override
  public Integer call() throws ProblemException, DockerProblem, InterruptedException {
    Runner runner = new Pipeline().runner();
    boolean dropData = data.getValue();
    try (Cancellation cancellation = new Cancellation(Thread.currentThread(), TIMEOUT_SECONDS)) {
      cancellation.begin();
      List<RunningBackend> backends = choose(runner.running());
      for (RunningBackend backend : backends) {
        boolean isLast = backend == backends.get(backends.size() - 1);
        backend.stop(dropData && isLast, new RunProgressPrinter(console));
      }
      if (backends.isEmpty()) {
        dropDataOfStopped(runner, dropData);
      }
      return ExitCode.OK;
    }
  }

  private void dropDataOfStopped(Runner runner, boolean dropData)
      throws ProblemException, DockerProblem, InterruptedException {
    String project = name.getValue();
    if (!dropData || !runner.dropData(project)) {
      throw new ProblemException(
          project + (dropData ? " is not running and has no data" : " is not running"),
          "plinth ps lists the running backends");
    }
    console.printStatus("deleted the data of " + project);
  }

  /**
   * Returns the backends of the named project; empty if the project is not running. Without a name,
   * returns the backends of the only running project.
   */
  private List<RunningBackend> choose(List<RunningBackend> running) throws ProblemException {
    String project = name.getValue();
    if (project != null) {
      return running.stream().filter(backend -> backend.project().equals(project)).toList();
    }
    List<String> names = running.stream().map(RunningBackend::project).distinct().toList();
    if (names.isEmpty()) {
      throw new ProblemException(
          "no backend is running",
          "to delete the data of a stopped project: plinth stop NAME --data");
    }
    if (names.size() > 1) {
      throw new ProblemException(
          "several backends are running: " + String.join(", ", names),
          "choose one: plinth stop NAME");
    }
    return running;
  }
}
