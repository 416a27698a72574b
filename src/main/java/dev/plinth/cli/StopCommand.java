package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.input.InputProblem;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.Runner;
import dev.plinth.run.RunningBackend;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Stops a backend, whichever process started it. */
final class StopCommand implements Callable<Integer> {
  private static final int PATIENCE_SECONDS = 30;

  private final Console console;
  private final PositionalParamSpec name =
      PositionalParamSpec.builder()
          .index("0")
          .arity("0..1")
          .paramLabel("NAME")
          .type(String.class)
          .description("The project's name; not needed where only one runs.")
          .build();
  private final OptionSpec data =
      OptionSpec.builder("--data")
          .type(boolean.class)
          .initialValue(false)
          .description("Delete all its data too, that of former tables as well.")
          .build();

  StopCommand(Console console) {
    this.console = console;
  }

  CommandSpec command() {
    return CommonOptions.command("stop", this, "Stop a backend; its data is kept.")
        .addPositional(name)
        .addOption(data);
  }

  @Override
  public Integer call() throws InputProblem, DockerProblem, InterruptedException {
    Runner runner = new Pipeline().runner();
    boolean drop = data.getValue();
    try (Cancellation cancellation = new Cancellation(Thread.currentThread(), PATIENCE_SECONDS)) {
      cancellation.begin();
      List<RunningBackend> backends = choose(runner.running());
      for (RunningBackend backend : backends) {
        boolean isLast = backend == backends.get(backends.size() - 1);
        backend.stop(drop && isLast, new RunProgressPrinter(console));
      }
      if (backends.isEmpty()) {
        stopNothing(runner, drop);
      }
      return ExitCode.OK;
    }
  }

  private void stopNothing(Runner runner, boolean drop)
      throws InputProblem, DockerProblem, InterruptedException {
    String wanted = name.getValue();
    if (!drop || !runner.dropData(wanted)) {
      throw new InputProblem(
          drop ? wanted + " does not run, and has no data" : wanted + " does not run",
          "plinth ps shows what runs");
    }
    console.tell("its data is deleted");
  }

  /** Gives what there is of the named project, or of the only one; nothing of one that is not. */
  private List<RunningBackend> choose(List<RunningBackend> running) throws InputProblem {
    String wanted = name.getValue();
    if (wanted != null) {
      return running.stream().filter(one -> one.project().equals(wanted)).toList();
    }
    List<String> names = running.stream().map(RunningBackend::project).distinct().toList();
    if (names.isEmpty()) {
      throw new InputProblem("nothing runs", "name a project to delete its data");
    }
    if (names.size() > 1) {
      throw new InputProblem("several run: " + String.join(", ", names), "name one of them");
    }
    return running;
  }
}
