package dev.plinth.agent;

import com.google.adk.agents.BaseAgent;
import com.google.adk.agents.InvocationContext;
import com.google.adk.events.Event;
import io.reactivex.rxjava3.core.Flowable;
import java.util.List;
import java.util.Map;

/** An agent that runs the three agents one after another. Stops after an agent that fails. */
final class BackendPipelineAgent extends TextAgent {
  private final List<Map.Entry<DraftStep, BaseAgent>> steps;

  BackendPipelineAgent(
      PromptToSpecAgent drafting, SpecReviewAgent reviewing, CodeGenerationAgent compiling) {
    super(
        "BackendPipelineAgent",
        "Turns a prompt into a project.",
        List.of(drafting, reviewing, compiling));
    steps =
        List.of(
            Map.entry(DraftStep.DRAFTING, drafting),
            Map.entry(DraftStep.REVIEWING, reviewing),
            Map.entry(DraftStep.COMPILING, compiling));
  }

  @Override
  protected Flowable<Event> runAsyncImpl(InvocationContext context) {
    return Flowable.fromIterable(steps)
        .concatMap(step -> Flowable.defer(() -> run(step, context)), 1);
  }

  private Flowable<Event> run(Map.Entry<DraftStep, BaseAgent> step, InvocationContext context) {
    if (StateKey.FAILURE.find(context.session().state()).isPresent()) {
      return Flowable.empty();
    }
    Event started = StateKey.event(this, context, List.of(StateKey.STEP.entry(step.getKey())));
    return Flowable.just(started)
        .concatWith(Flowable.defer(() -> step.getValue().runAsync(context)));
  }
}
