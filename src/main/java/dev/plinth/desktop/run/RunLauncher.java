package dev.plinth.desktop.run;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.plan.PlanChoice;
import dev.plinth.desktop.settings.PortViewModel;
import dev.plinth.desktop.workspace.CompiledText;
import dev.plinth.evolution.Answers;
import dev.plinth.problem.Problem;
import dev.plinth.problem.RemedyPlace;
import dev.plinth.run.DockerProblem;
import dev.plinth.run.RunOptions;
import dev.plinth.run.Runner;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Starts projects on the data that earlier ones have left. If the data does not allow the change,
 * the project that ran before is started again.
 */
final class RunLauncher {
  private final RunCycle cycle;
  private final Supplier<Runner> runner;
  private final DataPlans plans;
  private Optional<CompiledText> started = Optional.empty();

  RunLauncher(RunCycle cycle, Supplier<Runner> runner, DataPlans plans) {
    this.cycle = cycle;
    this.runner = runner;
    this.plans = plans;
  }

  /** Returns the text whose project was started last; empty if there is none. */
  Optional<CompiledText> started() {
    return started;
  }

  /** Forgets the last start, so that nothing is started again in place of the next one. */
  void forget() {
    started = Optional.empty();
  }

  /**
   * Shows how the data of the running project follows the next one. The action gets the choice of
   * the user, or none if there is nothing to choose; it does not run if the user cancels.
   *
   * @param fresh whether the next one begins with an empty database anyway
   */
  void choose(CompiledText next, boolean fresh, Consumer<Optional<PlanChoice>> action) {
    Optional<CompiledText> former =
        former(next).filter(last -> !last.project().revision().equals(next.project().revision()));
    if (former.isEmpty() || fresh) {
      action.accept(Optional.empty());
    } else {
      plans.choose(
          former.get().approved(), next.approved(), choice -> action.accept(Optional.of(choice)));
    }
  }

  private Optional<CompiledText> former(CompiledText next) {
    return started.filter(before -> before.project().name().equals(next.project().name()));
  }

  /**
   * Starts a project in place of the last one.
   *
   * @param choice the choice of the user about its data; empty if there was none to make yet
   */
  void start(CompiledText text, RunOptions options, Optional<PlanChoice> choice) {
    Optional<Runnable> before = former(text).map(last -> () -> startAgain(last, options));
    started = Optional.of(text);
    boolean empty = choice.equals(Optional.of(PlanChoice.EMPTY_DATABASE));
    cycle.start(
        runner.get(),
        text.project(),
        new RunOptions(options.port(), options.fresh() || empty, options.detached())
            .withData(plans.options(text.approved(), choice.flatMap(PlanChoice::answers))),
        before);
  }

  private void startAgain(CompiledText text, RunOptions options) {
    started = Optional.of(text);
    cycle.launch(
        runner.get(),
        text.project(),
        new RunOptions(options.port(), false, options.detached())
            .withData(plans.options(text.approved(), Optional.of(Answers.NONE))));
  }

  /** Returns the problem of a port that is no number. */
  static DockerProblem invalidPort(PortViewModel port) {
    Problem problem =
        new Problem(
            Messages.text("run.port.invalid", port.textProperty().get().strip()),
            port.problemProperty().get(),
            "");
    return new DockerProblem(problem.at(RemedyPlace.PORT));
  }
}
