package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.problem.ProblemException;
import dev.plinth.run.ProjectData;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command {@code restore}, which gives a project the data of a snapshot. */
final class RestoreCommand implements Callable<Integer> {
  private static final int TIMEOUT_SECONDS = 30;

  private final Console console;
  private final PositionalParamSpec project = name("0", "PROJECT", "The project name.");
  private final PositionalParamSpec snapshot =
      name("1", "NAME", "The name of the snapshot, as plinth snapshots lists it.");

  RestoreCommand(Console console) {
    this.console = console;
  }

  private static PositionalParamSpec name(String index, String label, String description) {
    return PositionalParamSpec.builder()
        .index(index)
        .arity("1")
        .required(true)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  CommandSpec command() {
    return CommonOptions.command(
            "restore",
            this,
            List.of("plinth restore shop app_2"),
            "Bring back the data of a snapshot.",
            "The backend is stopped. The present data becomes a snapshot itself, so that nothing is"
                + " lost. The next run begins with the restored data: its tables follow the spec"
                + " that is run.")
        .addPositional(project)
        .addPositional(snapshot);
  }

  @Override
  public Integer call() throws ProblemException, InterruptedException {
    String name = project.getValue();
    String restored = snapshot.getValue();
    try (Cancellation cancellation = new Cancellation(Thread.currentThread(), TIMEOUT_SECONDS)) {
      cancellation.begin();
      ProjectData data = new Pipeline().data(Optional.empty());
      String aside = data.restore(name, restored, new RunProgressPrinter(console));
      console
          .out()
          .print(
              TerminalText.line(
                      "%s has the data of %s again; the data of before is the snapshot %s"
                          .formatted(name, restored, aside))
                  + '\n');
      console.printStatus(
          "next: plinth run SPEC; the spec of this data: plinth snapshots %s --spec %s"
              .formatted(ShellWord.of(name), ProjectData.CURRENT));
      return ExitCode.OK;
    }
  }
}
