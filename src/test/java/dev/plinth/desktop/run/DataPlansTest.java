package dev.plinth.desktop.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.plan.PlanChoice;
import dev.plinth.desktop.plan.PlanViewModel;
import dev.plinth.evolution.Answers;
import dev.plinth.evolution.OpenQuestion;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests that a restart with other tables keeps the data, as the user wants. */
class DataPlansTest extends RunFixture {
  @Test
  void showsThePlanBeforeTheBackendStops() {
    start();
    edit("title", "label");
    dialogs.planner =
        plan -> {
          assertThat(state()).isEqualTo(RunState.RUNNING);
          return Optional.empty();
        };
    restart();
    assertThat(dialogs.plans).hasSize(1);
    assertThat(state()).isEqualTo(RunState.RUNNING);
    assertThat(runner.asked).containsExactly("start shop");
  }

  @Test
  void restartsWithTheAnswersOfTheUser() {
    start();
    edit("title", "label");
    dialogs.planner = this::rename;
    restart();
    assertThat(runner.asked).containsExactly("start shop", "stop shop", "start shop");
    assertThat(runner.kept).hasSize(1);
    assertThat(runner.kept.get(0).files())
        .anyMatch(file -> file.text().contains("Product.title becomes Product.label"));
  }

  @Test
  void startsWithAnEmptyDatabaseIfTheUserWantsIt() {
    start();
    edit("title", "label");
    dialogs.planner = plan -> Optional.of(PlanChoice.EMPTY_DATABASE);
    restart();
    assertThat(runner.asked).containsExactly("start shop", "stop shop", "start shop fresh");
  }

  @Test
  void asksNothingIfTheTablesStay() {
    start();
    edit("\"entities\"", "\"description\":\"New.\",\"entities\"");
    restart();
    assertThat(dialogs.plans).isEmpty();
    assertThat(runner.asked).containsExactly("start shop", "stop shop", "start shop");
  }

  @Test
  void startsTheFormerProjectAgainIfTheDataRefuses() {
    start();
    edit("title", "label");
    dialogs.planner = this::rename;
    runner.refusal = Optional.of("products.label: too long in 2 rows");
    restart();
    assertThat(runner.asked).containsExactly("start shop", "stop shop", "start shop", "start shop");
    assertThat(state()).isEqualTo(RunState.RUNNING);
    assertThat(problem().why()).isEqualTo("products.label: too long in 2 rows");
    assertThat(model.restartMessageProperty().get()).isNotEmpty();
  }

  @Test
  void tellsInThePlanWhyAnAnswerCannotBeGiven() {
    start();
    edit(
        "\"title\",\"type\":\"string\"}",
        "\"title\",\"type\":\"string\"},{\"name\":\"stock\",\"type\":\"integer\"}");
    dialogs.planner = plan -> fill(plan, "many");
    restart();
    PlanViewModel plan = dialogs.plans.get(0);
    runQueuedPlans();
    assertThat(plan.problemProperty().get()).contains("stock");
    assertThat(plan.readyBinding().get()).isFalse();
    fill(plan, "3");
    runQueuedPlans();
    assertThat(plan.problemProperty().get()).isEmpty();
    assertThat(plan.readyBinding().get()).isTrue();
    plan.takeBack();
    runQueuedPlans();
    assertThat(plan.answersProperty().get()).isEqualTo(Answers.NONE);
  }

  private static Optional<PlanChoice> fill(PlanViewModel plan, String value) {
    plan.fill(plan.planProperty().get().questions().get(0).options().get(0), value);
    return Optional.empty();
  }

  private Optional<PlanChoice> rename(PlanViewModel plan) {
    OpenQuestion.Option option = plan.planProperty().get().questions().get(0).options().get(0);
    assertThat(option.flag()).isEqualTo("--rename");
    plan.choose(option);
    runQueuedPlans();
    return Optional.of(PlanChoice.keepData(plan.answersProperty().get()));
  }

  /** Runs what was queued last: the follower of the running backend stays in the queue. */
  private void runQueuedPlans() {
    queue.removeLast().run();
  }

  private void restart() {
    model.restart();
    queue.removeLast().run(); // makes the plan
    runQueued();
  }
}
