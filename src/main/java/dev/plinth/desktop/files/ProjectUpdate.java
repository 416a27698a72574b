package dev.plinth.desktop.files;

import dev.plinth.Pipeline;
import dev.plinth.artifact.FolderUpdate;
import dev.plinth.desktop.Messages;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.dialog.Dialogs;
import dev.plinth.desktop.dialog.Notice;
import dev.plinth.desktop.dialog.Question;
import dev.plinth.desktop.dialog.Question.Choice;
import dev.plinth.desktop.diff.LineDiff;
import dev.plinth.desktop.text.SentenceCase;
import dev.plinth.evolution.Answers;
import dev.plinth.evolution.Answers.Answer;
import dev.plinth.evolution.Former;
import dev.plinth.evolution.OpenQuestion;
import dev.plinth.evolution.Plan;
import dev.plinth.evolution.Step;
import dev.plinth.merge.Choices;
import dev.plinth.merge.FileMerge;
import dev.plinth.merge.FileMerge.Outcome;
import dev.plinth.merge.GitHistory;
import dev.plinth.merge.ProjectMerge;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.ProjectFile;
import dev.plinth.project.SpecJson;
import dev.plinth.review.ApprovedSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets a generated project in a folder follow the spec, as {@code plinth evolve} does: asks what
 * becomes of the data, asks which side of a conflict with the user's edits counts, and writes the
 * merged project.
 */
final class ProjectUpdate {
  private final Pipeline pipeline;
  private final Tasks tasks;
  private final Dialogs dialogs;
  private final Path folder;
  private final ApprovedSpec next;
  private final Consumer<Notice> result;

  /**
   * Creates an update.
   *
   * @param folder the folder of the project
   * @param result receives, on the JavaFX thread, the notice about the end; nothing if the user
   *     cancels
   */
  ProjectUpdate(
      Pipeline pipeline,
      Tasks tasks,
      Dialogs dialogs,
      Path folder,
      ApprovedSpec next,
      Consumer<Notice> result) {
    this.pipeline = pipeline;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.folder = folder;
    this.next = next;
    this.result = result;
  }

  /** Returns whether a folder has a project that can follow a spec. */
  static boolean isPossible(Path folder) {
    return Files.isRegularFile(folder.resolve(SpecJson.PATH.value()));
  }

  /** Starts the update. */
  void start() {
    tasks.run(this::read).onSuccess(former -> plan(former, Answers.NONE)).onFailure(this::failed);
  }

  private Former read() throws ProblemException, InterruptedException {
    FolderUpdate.finish(folder);
    return pipeline.former(folder, Optional.empty());
  }

  private void plan(Former former, Answers answers) {
    tasks
        .run(() -> pipeline.plan(former, next, answers))
        .onSuccess(plan -> planned(former, answers, plan))
        .onFailure(this::failed);
  }

  private void planned(Former former, Answers answers, Plan plan) {
    if (!plan.refused().isEmpty()) {
      failed("update.refused.text", SentenceCase.of(plan.refused().get(0).words()));
    } else if (plan.isReady()) {
      merge(former, plan, Choices.NONE);
    } else {
      ask(plan.questions().get(0)).ifPresent(answer -> plan(former, answers.and(answer)));
    }
  }

  /** Asks a question of the plan. Its answers are the ready ones of the command line. */
  private Optional<Answer> ask(OpenQuestion question) {
    List<Choice<Answer>> choices = new ArrayList<>();
    for (OpenQuestion.Option option : question.options()) {
      Answer answer = answer(option);
      String label = SentenceCase.of(option.words());
      choices.add(
          answer.kind() == Answers.Kind.DROP
              ? Choice.losing(label, answer)
              : new Choice<>(label, answer));
    }
    String text = Messages.text("update.question.text", folder.getFileName());
    return dialogs.ask(new Question<>(question.words(), text, choices));
  }

  private static Answer answer(OpenQuestion.Option option) {
    try {
      return Answers.parse(Answers.Kind.ofFlag(option.flag()).orElseThrow(), option.value());
    } catch (ProblemException e) {
      throw new IllegalStateException(e);
    }
  }

  private void merge(Former former, Plan plan, Choices choices) {
    tasks
        .run(
            () ->
                pipeline.merge(
                    former,
                    pipeline.compile(former, next, plan),
                    plan,
                    new GitHistory(folder),
                    choices))
        .onSuccess(merge -> merged(former, plan, choices, merge))
        .onFailure(this::failed);
  }

  private void merged(Former former, Plan plan, Choices choices, ProjectMerge merge) {
    Optional<FileMerge> conflict = merge.conflicts().stream().findFirst();
    if (conflict.isEmpty()) {
      confirm(plan, merge);
    } else if (conflict.get().outcome().canBeWritten()) {
      decide(former, conflict.get())
          .ifPresent(choice -> merge(former, plan, choices.and(conflict.get().path(), choice)));
    } else {
      failed("update." + key(conflict.get().outcome()) + ".text", conflict.get().path());
    }
  }

  /** Asks which side of a conflict counts. Comparing them asks again. */
  private Optional<Choices.Choice> decide(Former former, FileMerge conflict) {
    List<Choice<Optional<Choices.Choice>>> choices = new ArrayList<>();
    choices.add(new Choice<>(Messages.text("update.mine"), Optional.of(Choices.Choice.MINE)));
    choices.add(Choice.losing(Messages.text("update.theirs"), Optional.of(Choices.Choice.THEIRS)));
    Optional<ProjectFile> mine =
        former.files().stream().filter(file -> file.path().equals(conflict.path())).findFirst();
    if (mine.isPresent() && conflict.theirs().isPresent()) {
      choices.add(new Choice<>(Messages.text("update.compare"), Optional.empty()));
    }
    Question<Optional<Choices.Choice>> question =
        new Question<>(
            Messages.text("update.conflict.title", conflict.path()),
            Messages.text("update." + key(conflict.outcome()) + ".text", conflict.path())
                + ConflictingLines.of(conflict.lines()),
            choices);
    Optional<Optional<Choices.Choice>> answer = dialogs.ask(question);
    while (answer.isPresent() && answer.get().isEmpty()) {
      dialogs.compare(
          Messages.text("update.compare.title", conflict.path()),
          LineDiff.of(
              mine.orElseThrow().text().replace("\r\n", "\n"),
              conflict.theirs().orElseThrow().text()));
      answer = dialogs.ask(question);
    }
    return answer.flatMap(choice -> choice);
  }

  private static String key(Outcome outcome) {
    return outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private void confirm(Plan plan, ProjectMerge merge) {
    if (merge.isUpToDate()) {
      result.accept(
          new Notice(
                  Notice.Kind.DONE,
                  Messages.text("update.none.title", folder.getFileName()),
                  Messages.text("update.none.text"))
              .at(folder));
      return;
    }
    List<String> lines = new ArrayList<>(plan.steps().stream().map(Step::words).toList());
    merge.files().stream()
        .filter(file -> file.outcome() == Outcome.MERGED)
        .forEach(file -> lines.add(Messages.text("update.merged", file.path())));
    if (lines.isEmpty()) {
      lines.add(Messages.text("update.unseen"));
    }
    Question<Boolean> question =
        new Question<>(
            Messages.text("update.title", folder.getFileName()),
            String.join("\n", lines.stream().map(SentenceCase::of).toList())
                + "\n\n"
                + Messages.text("update.text"),
            List.of(new Choice<>(Messages.text("update.yes"), true)));
    if (dialogs.ask(question).orElse(false)) {
      write(plan, merge);
    }
  }

  private void write(Plan plan, ProjectMerge merge) {
    tasks
        .perform(() -> FolderUpdate.write(merge.project(), merge.former(), folder))
        .onSuccess(done -> result.accept(written(plan)))
        .onFailure(this::failed);
  }

  private Notice written(Plan plan) {
    String review =
        plan.revision().map(revision -> Messages.text("update.review", revision.path())).orElse("");
    return new Notice(
            Notice.Kind.DONE, Messages.text("update.done.title", folder.getFileName()), review)
        .at(folder);
  }

  private void failed(String key, Object argument) {
    result.accept(
        new Notice(
            Notice.Kind.FAILED,
            Messages.text("update.refused.title", folder.getFileName()),
            Messages.text(key, argument)));
  }

  private void failed(Throwable failure) {
    result.accept(Notice.of(failure));
  }
}
