package dev.plinth.desktop.run;

import dev.plinth.Pipeline;
import dev.plinth.desktop.Tasks;
import dev.plinth.desktop.dialog.Dialogs;
import dev.plinth.desktop.plan.PlanChoice;
import dev.plinth.desktop.plan.PlanViewModel;
import dev.plinth.evolution.Answers;
import dev.plinth.evolution.Former;
import dev.plinth.evolution.Plan;
import dev.plinth.problem.ProblemException;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.run.DataOptions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** Plans how existing data follows the project of a run, and asks the user about it. */
public final class DataPlans {
  private final Pipeline pipeline;
  private final Tasks tasks;
  private final Dialogs dialogs;

  public DataPlans(Pipeline pipeline, Tasks tasks, Dialogs dialogs) {
    this.pipeline = pipeline;
    this.tasks = tasks;
    this.dialogs = dialogs;
  }

  /**
   * Shows how the data of a running project follows the next one. The action gets the choice of the
   * user, and does not run if the user cancels. If the tables stay as they are, it runs at once.
   */
  void choose(ApprovedSpec running, ApprovedSpec next, Consumer<PlanChoice> action) {
    tasks
        .run(
            () -> {
              Former former = Former.of(running);
              return planViewModel(former, next);
            })
        .onSuccess(
            model -> {
              if (isTrivial(model.planProperty().get())) {
                action.accept(PlanChoice.keepData(Answers.NONE));
              } else {
                dialogs.choosePlan(model).ifPresent(action);
              }
            });
  }

  private PlanViewModel planViewModel(Former former, ApprovedSpec next) throws ProblemException {
    return new PlanViewModel(
        tasks,
        answers -> pipeline.plan(former, next, answers),
        pipeline.plan(former, next, Answers.NONE),
        !former.sharesTablesWith(next));
  }

  private static boolean isTrivial(Plan plan) {
    return plan.isReady() && plan.revision().isEmpty();
  }

  /**
   * Returns the options by which a run keeps its data.
   *
   * @param accepted the answers that the user gave when the plan was shown; empty if it was not
   */
  DataOptions options(ApprovedSpec spec, Optional<Answers> accepted) {
    return new DataOptions(
        pipeline.keepData(spec, (former, next) -> review(former, next, accepted)));
  }

  /** Returns the plan that the user wants. Called on the thread of the start. */
  private Optional<Plan> review(Former former, ApprovedSpec next, Optional<Answers> accepted)
      throws ProblemException, InterruptedException {
    if (accepted.isPresent()) {
      Plan plan = pipeline.plan(former, next, accepted.get());
      if (plan.isReady()) {
        return Optional.of(plan);
      }
    }
    PlanViewModel model = planViewModel(former, next);
    if (isTrivial(model.planProperty().get())) {
      return Optional.of(model.planProperty().get());
    }
    PlanChoice choice = ask(model).orElseThrow(PlanDeclined::new);
    return choice.answers().isPresent()
        ? Optional.of(pipeline.plan(former, next, choice.answers().get()))
        : Optional.empty();
  }

  private Optional<PlanChoice> ask(PlanViewModel model) throws InterruptedException {
    CompletableFuture<Optional<PlanChoice>> choice = new CompletableFuture<>();
    tasks.runLater(
        () -> {
          try {
            choice.complete(dialogs.choosePlan(model));
          } catch (RuntimeException e) {
            choice.completeExceptionally(e);
          }
        });
    try {
      return choice.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
