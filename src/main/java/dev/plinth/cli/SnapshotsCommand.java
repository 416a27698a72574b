package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.problem.ProblemException;
import dev.plinth.run.ProjectData;
import dev.plinth.run.Snapshot;
import dev.plinth.spec.SpecWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command {@code snapshots}, which lists the snapshots of the data of projects. */
final class SnapshotsCommand implements Callable<Integer> {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.systemDefault());
  private static final double BYTES_PER_MEBIBYTE = 1 << 20;
  private static final int TIMEOUT_SECONDS = 30;

  private final Console console;
  private final PositionalParamSpec project =
      PositionalParamSpec.builder()
          .index("0")
          .arity("0..1")
          .paramLabel("PROJECT")
          .type(String.class)
          .description("The project name; without it, all projects that have data.")
          .build();
  private final OptionSpec spec =
      name("--spec", "Print the spec that the tables of a snapshot were made from.");
  private final OptionSpec delete = name("--delete", "Delete a snapshot.");

  SnapshotsCommand(Console console) {
    this.console = console;
  }

  private static OptionSpec name(String option, String description) {
    return OptionSpec.builder(option)
        .type(String.class)
        .paramLabel("NAME")
        .description(description)
        .build();
  }

  CommandSpec command() {
    return CommonOptions.command(
            "snapshots",
            this,
            List.of("plinth snapshots shop", "plinth snapshots shop --spec app_2"),
            "List the snapshots of the data of plinth run.",
            "A run makes one before it changes tables, and keeps the last three. plinth restore"
                + " brings one back. In --spec, the name app stands for the present data.")
        .addPositional(project)
        .addOption(spec)
        .addOption(delete);
  }

  @Override
  public Integer call() throws ProblemException, InterruptedException {
    try (Cancellation cancellation = new Cancellation(Thread.currentThread(), TIMEOUT_SECONDS)) {
      cancellation.begin();
      Pipeline pipeline = new Pipeline();
      ProjectData data = pipeline.data(Optional.empty());
      String name = project.getValue();
      @Nullable String ofSpec = spec.getValue();
      @Nullable String deleted = delete.getValue();
      if (name == null) {
        requireProject(ofSpec, deleted);
        list(data, data.projects());
      } else if (ofSpec != null) {
        String text = data.specFile(name, ofSpec);
        console.out().print(SpecWriter.write(pipeline.specOf(name + ' ' + ofSpec, text)));
      } else if (deleted != null) {
        data.delete(name, deleted);
        console.printStatus("deleted the snapshot %s of %s".formatted(deleted, name));
      } else {
        list(data, List.of(name));
      }
      return ExitCode.OK;
    }
  }

  private static void requireProject(@Nullable String ofSpec, @Nullable String deleted)
      throws ProblemException {
    if (ofSpec != null || deleted != null) {
      throw new ProblemException(
          "no project is given", "add its name: plinth snapshots PROJECT --spec NAME");
    }
  }

  private void list(ProjectData data, List<String> projects)
      throws ProblemException, InterruptedException {
    boolean isEmpty = true;
    for (String name : projects) {
      for (Snapshot snapshot : data.snapshots(name)) {
        isEmpty = false;
        console.out().print(TerminalText.line(name + "  " + line(snapshot)) + '\n');
      }
    }
    if (isEmpty) {
      console.printStatus("there are no snapshots");
    }
  }

  private static String line(Snapshot snapshot) {
    return String.format(
        Locale.ROOT,
        "%s  %s  %.1f MiB  revision %s, %s",
        snapshot.name(),
        snapshot.created().map(WHEN::format).orElse("at an unknown time"),
        snapshot.bytes() / BYTES_PER_MEBIBYTE,
        snapshot.revision().isEmpty() ? "unknown" : snapshot.revision(),
        snapshot.reason().words());
  }
}
