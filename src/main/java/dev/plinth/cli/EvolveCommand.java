package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.artifact.ArtifactWriter;
import dev.plinth.artifact.FolderUpdate;
import dev.plinth.artifact.ProjectReader;
import dev.plinth.artifact.WriteFailure;
import dev.plinth.evolution.Former;
import dev.plinth.evolution.Plan;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import dev.plinth.project.ProjectPath;
import dev.plinth.review.ApprovedSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command {@code evolve}, which lets a generated project follow a changed spec. */
final class EvolveCommand implements Callable<Integer> {
  private final Console console;
  private final PositionalParamSpec spec = CommonOptions.spec();
  private final PositionalParamSpec project =
      PositionalParamSpec.builder()
          .index("1")
          .arity("1")
          .required(true)
          .paramLabel("PROJECT")
          .type(Path.class)
          .description("The folder or zip of the generated project.")
          .build();
  private final AnswerOptions answers = new AnswerOptions();
  private final OptionSpec yes = flag("--yes", "Do not ask before the project is written.");
  private final OptionSpec dryRun = flag("--dry-run", "Only show the plan.");
  private final OptionSpec was = FormerSource.was();
  private final OptionSpec force =
      flag("--force", "Replace the files of a project of version 0.1, even if they were changed.");

  EvolveCommand(Console console) {
    this.console = console;
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name)
        .type(boolean.class)
        .initialValue(false)
        .description(description)
        .build();
  }

  CommandSpec command() {
    return answers.addTo(
        CommonOptions.command(
                "evolve",
                this,
                List.of(
                    "plinth evolve shop.json shop",
                    "plinth evolve shop.json shop --rename Owner.phone=mobile --yes"),
                "Let a generated project follow a changed spec, with a revision that keeps the"
                    + " data.",
                "The generated files are replaced as a whole or not at all. All other files stay."
                    + " A project whose generated files were changed by hand is refused.")
            .addPositional(spec)
            .addPositional(project)
            .addOption(yes)
            .addOption(dryRun)
            .addOption(was)
            .addOption(force));
  }

  @Override
  public Integer call() throws ProblemException, InterruptedException {
    Pipeline pipeline = new Pipeline();
    ReviewedSpec reviewed = ReviewedSpec.of(spec.getValue(), console, pipeline);
    Optional<ApprovedSpec> next = reviewed.review().approved();
    if (next.isEmpty()) {
      reviewed.print(console.err(), console.colours());
      console.printStatus("nothing was written");
      return ExitCode.REJECTED;
    }
    Path out = project.getValue();
    if (Files.isDirectory(out) && FolderUpdate.finish(out)) {
      console.printStatus("finished the update of %s that was interrupted".formatted(out));
    }
    Former former = former(out, pipeline);
    if (!former.edited().isEmpty()) {
      refuseEdited(former, out);
      return ExitCode.REJECTED;
    }
    PlanDialog dialog = new PlanDialog(console, pipeline, former, next.get());
    Plan plan = dialog.plan(answers.answers());
    if (!plan.isReady()) {
      console.printStatus("nothing was written");
      return ExitCode.REJECTED;
    }
    if (!dryRun.<Boolean>getValue()) {
      follow(plan, pipeline.compile(former, next.get(), plan), former, dialog);
    }
    return ExitCode.OK;
  }

  private void follow(Plan plan, Project evolved, Former former, PlanDialog dialog)
      throws ProblemException, InterruptedException {
    Path out = project.getValue();
    if (Set.copyOf(evolved.files()).equals(Set.copyOf(former.files()))) {
      console.printStatus("%s is up to date; nothing was written".formatted(out));
    } else if (yes.<Boolean>getValue() || dialog.confirm(out)) {
      write(evolved, former, out);
      printResult(plan, out);
    } else {
      console.printStatus("nothing was written");
    }
  }

  private Former former(Path out, Pipeline pipeline) throws ProblemException {
    if (!Files.isDirectory(out) && !FormerSource.isZip(out)) {
      ProjectReader.read(out); // says that it is no project
    }
    Former former = FormerSource.read(out.toString(), was.getValue(), console, pipeline);
    boolean writes = !dryRun.<Boolean>getValue();
    if (was.getValue() != null && writes && !force.<Boolean>getValue()) {
      throw new ProblemException(
          new Problem(
              "cannot see whether files of %s were changed by hand".formatted(out),
              "version 0.1 did not write down what it generated",
              "commit them to git, add --force, and look at the difference"));
    }
    return former;
  }

  private void refuseEdited(Former former, Path out) {
    console.printError(
        "cannot write %s: generated files were changed by hand or are missing: %s"
            .formatted(
                out,
                String.join(
                    ", ", former.edited().stream().sorted().map(ProjectPath::value).toList())),
        "restore them as they were generated; plinth spec and plinth generate write them again");
    console.printStatus("nothing was written");
  }

  private static void write(Project evolved, Former former, Path out)
      throws ProblemException, InterruptedException {
    try (Cancellation cancellation = new Cancellation(Thread.currentThread())) {
      cancellation.begin();
      if (Files.isDirectory(out)) {
        FolderUpdate.write(evolved, former.files(), out);
      } else {
        requireNothingElse(former, out);
        ArtifactWriter.update(new Pipeline().pack(evolved), out);
      }
    }
  }

  private void printResult(Plan plan, Path out) {
    String review =
        plan.revision().map(revision -> "next: review " + revision.path() + '\n').orElse("");
    console.out().print("wrote " + TerminalText.line(out.toString()) + '\n' + review);
  }

  /** A zip is written anew, so that files that were not generated would be lost. */
  private static void requireNothingElse(Former former, Path out) throws ProblemException {
    try {
      List<String> others = ProjectReader.otherFiles(out, former.files());
      if (!others.isEmpty()) {
        throw new ProblemException(
            "cannot write %s: %s in it was not generated and would be lost"
                .formatted(out, others.get(0)),
            "unpack it, and evolve the folder");
      }
    } catch (IOException e) {
      throw WriteFailure.of(out, e);
    }
  }
}
