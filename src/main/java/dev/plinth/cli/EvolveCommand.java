package dev.plinth.cli;

import static java.util.stream.Collectors.joining;

import dev.plinth.Pipeline;
import dev.plinth.artifact.ArtifactWriter;
import dev.plinth.artifact.FolderUpdate;
import dev.plinth.artifact.ProjectReader;
import dev.plinth.artifact.WriteFailure;
import dev.plinth.evolution.Former;
import dev.plinth.evolution.Plan;
import dev.plinth.merge.FileMerge;
import dev.plinth.merge.ProjectMerge;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import dev.plinth.review.ApprovedSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
  private final MergeOptions mergeOptions = new MergeOptions();
  private final OptionSpec yes = flag("--yes", "Do not ask before the project is written.");
  private final OptionSpec dryRun = flag("--dry-run", "Only show the plan.");
  private final OptionSpec was = FormerSource.was();
  private final OptionSpec force =
      flag(
          "--force",
          "Replace the generated files of a project of version 0.1, even if you have edited them."
              + " Files of your own are never touched.");

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
    CommandSpec command =
        CommonOptions.command(
                "evolve",
                this,
                List.of(
                    "plinth evolve shop.json shop",
                    "plinth evolve shop.json shop --rename Owner.phone=mobile --yes"),
                "Let a generated project follow a changed spec, with a revision that keeps the"
                    + " data.",
                "The generated files are replaced as a whole or not at all. What you have edited in"
                    + " them is merged line by line; if it cannot be, both sides are shown and"
                    + " nothing is written. Files of your own are never touched.")
            .addPositional(spec)
            .addPositional(project)
            .addOption(yes)
            .addOption(dryRun);
    mergeOptions.addTo(command);
    return answers.addTo(command.addOption(was).addOption(force));
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
    PlanDialog dialog = new PlanDialog(console, pipeline, former, next.get());
    Plan plan = dialog.plan(answers.answers());
    if (!plan.isReady()) {
      console.printStatus("nothing was written");
      return ExitCode.REJECTED;
    }
    return follow(plan, pipeline.compile(former, next.get(), plan), former, dialog);
  }

  private int follow(Plan plan, Project evolved, Former former, PlanDialog dialog)
      throws ProblemException, InterruptedException {
    Path out = project.getValue();
    ProjectMerge merge =
        new Pipeline()
            .merge(former, evolved, plan, mergeOptions.bases(out), mergeOptions.choices(out));
    MergeText text = new MergeText(out, new TerminalColours(console.colours()));
    console.out().print(text.of(merge));
    console.out().flush();
    List<FileMerge> conflicts = merge.conflicts();
    conflicts.forEach(conflict -> console.err().print(text.conflict(conflict)));
    int code = conflicts.isEmpty() ? ExitCode.OK : ExitCode.REJECTED;
    if (!conflicts.isEmpty() && !(mergeOptions.writesConflicts() && canBeWritten(conflicts))) {
      console.printStatus(conflicts(conflicts) + "; nothing was written");
    } else if (dryRun.<Boolean>getValue()) {
      return code;
    } else if (merge.isUpToDate()) {
      console.printStatus("%s is up to date; nothing was written".formatted(out));
    } else if (yes.<Boolean>getValue() || dialog.confirm(out)) {
      write(merge, out);
      printResult(plan, out);
      if (!conflicts.isEmpty()) {
        console.printStatus(conflicts(conflicts) + ": resolve them in these files");
      }
    } else {
      console.printStatus("nothing was written");
    }
    return code;
  }

  private static boolean canBeWritten(List<FileMerge> conflicts) {
    return conflicts.stream().allMatch(conflict -> conflict.outcome().canBeWritten());
  }

  private static String conflicts(List<FileMerge> files) {
    String paths =
        files.stream().map(file -> file.path().value()).distinct().collect(joining(", "));
    return (files.size() == 1 ? "1 file conflicts: " : files.size() + " files conflict: ") + paths;
  }

  private Former former(Path out, Pipeline pipeline) throws ProblemException {
    if (!Files.isDirectory(out) && !FormerSource.isZip(out)) {
      ProjectReader.read(out); // says that it is no project
    }
    Former former = FormerSource.read(out.toString(), was.getValue(), console, pipeline);
    if (was.getValue() == null) {
      return former;
    }
    Optional<List<ProjectFile>> generated = mergeOptions.generated();
    if (generated.isEmpty() && !force.<Boolean>getValue() && !dryRun.<Boolean>getValue()) {
      throw new ProblemException(
          new Problem(
              "cannot see whether files of %s were changed by hand".formatted(out),
              "version 0.1 did not write down what it generated",
              "give the project as it was generated with --base; or commit it to git, add --force,"
                  + " and look at the difference"));
    }
    return former.generatedAs(generated.orElse(former.files()));
  }

  private static void write(ProjectMerge merge, Path out)
      throws ProblemException, InterruptedException {
    try (Cancellation cancellation = new Cancellation(Thread.currentThread())) {
      cancellation.begin();
      if (Files.isDirectory(out)) {
        FolderUpdate.write(merge.project(), merge.former(), out);
      } else {
        requireNothingElse(merge.former(), out);
        ArtifactWriter.update(new Pipeline().pack(merge.project()), out);
      }
    }
  }

  private void printResult(Plan plan, Path out) {
    String review =
        plan.revision().map(revision -> "next: review " + revision.path() + '\n').orElse("");
    console.out().print("wrote " + TerminalText.line(out.toString()) + '\n' + review);
  }

  /** A zip is written anew, so that files that were not generated would be lost. */
  private static void requireNothingElse(List<ProjectFile> former, Path out)
      throws ProblemException {
    try {
      List<String> others = ProjectReader.otherFiles(out, former);
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
