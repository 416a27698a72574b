package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.RunningBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** The command {@code ps}, which lists the running backends. */
final class PsCommand implements Callable<Integer> {
  private final Console console;

  PsCommand(Console console) {
    this.console = console;
  }

  CommandSpec command() {
    return CommonOptions.command(
        "ps", this, List.of("plinth ps"), "List the backends that run in Docker.");
  }

  @Override
  public Integer call() throws DockerProblem, InterruptedException {
    List<RunningBackend> running = new Pipeline().runner().running();
    if (running.isEmpty()) {
      console.printStatus("no backend is running");
    }
    for (RunningBackend backend : running) {
      console.out().print(line(backend) + '\n');
    }
    return ExitCode.OK;
  }

  private static String line(RunningBackend backend) {
    List<String> columns = new ArrayList<>(List.of(backend.project()));
    if (backend.state().equals("running")) {
      columns.add(backend.url().toString());
    }
    columns.add(backend.state() + (backend.detached() ? ", detached" : ""));
    return TerminalText.line(String.join("  ", columns));
  }
}
