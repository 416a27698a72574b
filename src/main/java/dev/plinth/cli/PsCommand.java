package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.RunningBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** Shows what runs. */
final class PsCommand implements Callable<Integer> {
  private final Console console;

  PsCommand(Console console) {
    this.console = console;
  }

  CommandSpec command() {
    return CommonOptions.command("ps", this, "Show the backends that run in Docker.");
  }

  @Override
  public Integer call() throws DockerProblem, InterruptedException {
    List<RunningBackend> running = new Pipeline().runner().running();
    if (running.isEmpty()) {
      console.tell("nothing runs");
    }
    for (RunningBackend backend : running) {
      console.out().print(line(backend) + '\n');
    }
    return ExitCode.OK;
  }

  private static String line(RunningBackend backend) {
    List<String> words = new ArrayList<>(List.of(backend.project()));
    if (backend.state().equals("running")) {
      words.add(backend.url().toString());
    }
    words.add(backend.state() + (backend.detached() ? ", detached" : ""));
    return TerminalText.line(String.join("  ", words));
  }
}
