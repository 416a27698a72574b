package dev.plinth.cli;

import static java.util.Objects.requireNonNull;

import dev.plinth.Pipeline;
import dev.plinth.evolution.Answers;
import dev.plinth.evolution.Former;
import dev.plinth.evolution.Plan;
import dev.plinth.evolution.PlanReview;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Spec;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;

/**
 * Prints the plan of a run, and asks its questions at a terminal.
 *
 * @param console the console
 * @param pipeline makes the plan
 * @param given the answers that were given as options
 */
record RunPlanReview(Console console, Pipeline pipeline, Answers given) implements PlanReview {
  RunPlanReview {
    requireNonNull(console);
    requireNonNull(pipeline);
    requireNonNull(given);
  }

  /** Asks in a thread of its own, since Ctrl-C does not end the wait for a line of the terminal. */
  @Override
  public Optional<Plan> review(Former former, ApprovedSpec next)
      throws ProblemException, InterruptedException {
    FutureTask<Optional<Plan>> dialog = new FutureTask<>(() -> ask(former, next));
    Thread thread = new Thread(dialog, "plan");
    thread.setDaemon(true);
    thread.start();
    try {
      return dialog.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ProblemException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private Optional<Plan> ask(Former former, ApprovedSpec next) throws ProblemException {
    boolean unrelated = given.all().isEmpty() && !former.sharesTablesWith(next);
    if (unrelated && wantsEmptyDatabase(former, next)) {
      return Optional.empty();
    }
    Answers answers = needed(former, next);
    Plan plan = new PlanDialog(console, pipeline, former, next).plan(answers);
    if (!plan.isReady()) {
      throw notReady(plan, former, next, unrelated);
    }
    return Optional.of(plan);
  }

  /** Returns the answers. If the tables are those of the spec already, they may be old ones. */
  private Answers needed(Former former, ApprovedSpec next) throws ProblemException {
    try {
      pipeline.plan(former, next, given);
      return given;
    } catch (ProblemException e) {
      Plan without = pipeline.plan(former, next, Answers.NONE);
      if (!without.steps().isEmpty() || !without.isReady()) {
        throw e;
      }
      console.printStatus("note: the data has the tables of the spec; no answer is needed");
      return Answers.NONE;
    }
  }

  /**
   * Asks whether two specs with one name are two projects. Without a terminal, the plan says so.
   */
  private boolean wantsEmptyDatabase(Former former, ApprovedSpec next) {
    if (!console.isInteractive()) {
      return false;
    }
    console.printStatus(unrelated(former, next));
    String answer =
        console.readLine("begin with an empty database, and keep that data as a snapshot? [Y/n] ");
    return !answer.strip().toLowerCase(Locale.ROOT).startsWith("n");
  }

  private static String unrelated(Former former, ApprovedSpec next) {
    return "the data of %s has other tables (%s) than the spec (%s)"
        .formatted(next.spec().projectName(), tables(former.spec()), tables(next.spec()));
  }

  private static String tables(Spec spec) {
    return spec.entities().stream().map(Entity::tableName).collect(Collectors.joining(", "));
  }

  private static PlanNotReady notReady(
      Plan plan, Former former, ApprovedSpec next, boolean unrelated) {
    String project = next.spec().projectName();
    String empty = "--fresh begins with an empty database and keeps the data as a snapshot";
    if (!plan.refused().isEmpty()) {
      return new PlanNotReady(
          new Problem(
              "%s was not started".formatted(project),
              "its data cannot follow the spec",
              "change the spec as the plan says; " + empty));
    }
    return new PlanNotReady(
        new Problem(
            "%s was not started".formatted(project),
            unrelated ? unrelated(former, next) : "the plan has open questions",
            (unrelated ? "give one of them another project_name; " : "add an option as shown; ")
                + empty));
  }
}
