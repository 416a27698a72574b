package dev.plinth.desktop.plan;

import dev.plinth.desktop.Tasks;
import dev.plinth.evolution.Answers;
import dev.plinth.evolution.Answers.Kind;
import dev.plinth.evolution.OpenQuestion;
import dev.plinth.evolution.Plan;
import dev.plinth.problem.ProblemException;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The view model of a plan: each answer of the user leads to the next plan. */
public final class PlanViewModel {
  private final Tasks tasks;
  private final Planner planner;
  private final boolean unrelated;
  private final ReadOnlyObjectWrapper<Plan> plan;
  private final ReadOnlyObjectWrapper<Answers> answers;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final BooleanBinding ready;

  /** Makes plans from answers. */
  @FunctionalInterface
  public interface Planner {
    /**
     * Returns the plan with these answers.
     *
     * @throws ProblemException if an answer cannot be given
     */
    Plan plan(Answers answers) throws ProblemException;
  }

  /**
   * Creates a view model without answers.
   *
   * @param plan the plan without answers
   * @param unrelated whether the data has no table of the spec, so that they may be two projects
   */
  public PlanViewModel(Tasks tasks, Planner planner, Plan plan, boolean unrelated) {
    this.tasks = tasks;
    this.planner = planner;
    this.unrelated = unrelated;
    this.plan = new ReadOnlyObjectWrapper<>(plan);
    this.answers = new ReadOnlyObjectWrapper<>(Answers.NONE);
    this.ready = Bindings.createBooleanBinding(() -> this.plan.get().isReady(), this.plan);
  }

  /** Returns the plan with the answers that were given so far. */
  public ReadOnlyObjectProperty<Plan> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /** Returns the answers that were given so far. */
  public ReadOnlyObjectProperty<Answers> answersProperty() {
    return answers.getReadOnlyProperty();
  }

  /** Returns why the last answer could not be given; empty if it was. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Returns whether no question is open and no step is refused. */
  public BooleanBinding readyBinding() {
    return ready;
  }

  /** Returns whether the data has no table of the spec. */
  public boolean isUnrelated() {
    return unrelated;
  }

  /** Returns whether the user types the value of this option. */
  static boolean isTyped(OpenQuestion.Option option) {
    return option.flag().equals(Kind.FILL.flag()) && option.value().indexOf('=') > 0;
  }

  /** Returns the value that an option fills rows with. */
  static String fillOf(OpenQuestion.Option option) {
    return option.value().substring(option.value().indexOf('=') + 1);
  }

  /** Answers a question with one of its options. */
  public void choose(OpenQuestion.Option option) {
    answer(option.flag(), option.value());
  }

  /** Answers a question by the value that rows without one get. */
  public void fill(OpenQuestion.Option option, String value) {
    String place = option.value().substring(0, option.value().indexOf('='));
    answer(option.flag(), place + '=' + value);
  }

  /** Runs an action after those that wait already. */
  void runLater(Runnable action) {
    tasks.runLater(action);
  }

  /** Takes the last answer back. Does nothing if there is none. */
  public void takeBack() {
    List<Answers.Answer> all = answers.get().all();
    if (!all.isEmpty()) {
      planWith(new Answers(all.subList(0, all.size() - 1)));
    }
  }

  private void answer(String flag, String value) {
    Kind kind = Kind.ofFlag(flag).orElseThrow();
    try {
      planWith(answers.get().and(Answers.parse(kind, value)));
    } catch (ProblemException e) {
      problem.set(e.problem().message());
    }
  }

  private void planWith(Answers next) {
    tasks
        .run(() -> planner.plan(next))
        .onSuccess(
            made -> {
              problem.set("");
              answers.set(next);
              plan.set(made);
            })
        .onFailure(this::fail);
  }

  private void fail(Throwable failure) {
    if (!(failure instanceof ProblemException known)) {
      throw new IllegalStateException(failure);
    }
    problem.set(known.problem().message());
  }
}
