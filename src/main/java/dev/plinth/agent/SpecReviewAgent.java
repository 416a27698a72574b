package dev.plinth.agent;

import com.google.adk.agents.InvocationContext;
import com.google.adk.events.Event;
import dev.plinth.problem.Problem;
import io.reactivex.rxjava3.core.Flowable;
import java.util.List;
import java.util.Map;

/**
 * An agent that approves or rejects the spec of the last model reply. The agent takes the review
 * from the session: it does not review again and asks no model.
 */
final class SpecReviewAgent extends TextAgent {
  private static final Problem REJECTED =
      new Problem("the spec was rejected", "", "try again, or choose another model");

  SpecReviewAgent() {
    super("SpecReviewAgent", "Reviews a spec.", List.of());
  }

  @Override
  protected Flowable<Event> runAsyncImpl(InvocationContext context) {
    return Flowable.fromCallable(() -> StateKey.event(this, context, List.of(verdict(context))));
  }

  private Map.Entry<String, Object> verdict(InvocationContext context) {
    return StateKey.REVIEW
        .require(context)
        .approved()
        .map(StateKey.APPROVED::entry)
        .orElseGet(() -> StateKey.FAILURE.entry(REJECTED));
  }
}
