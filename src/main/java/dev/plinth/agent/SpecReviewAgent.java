package dev.plinth.agent;

import com.google.adk.agents.InvocationContext;
import com.google.adk.events.Event;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.Reviewer;
import dev.plinth.spec.SpecReader;
import io.reactivex.rxjava3.core.Flowable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An agent that approves the spec in the session or rejects it. Apart from normalising names it
 * changes nothing, and it asks no model.
 */
final class SpecReviewAgent extends TextAgent {
  private static final DraftFailure REJECTED =
      new DraftFailure("the spec was rejected", "", "try again, or choose another model");

  private final SpecReader reader = new SpecReader();
  private final Reviewer reviewer = new Reviewer();

  SpecReviewAgent() {
    super("SpecReviewAgent", "Reviews a spec.", List.of());
  }

  @Override
  protected Flowable<Event> runAsyncImpl(InvocationContext context) {
    return Flowable.fromCallable(() -> StateKey.event(this, context, List.of(verdict(context))));
  }

  private Map.Entry<String, Object> verdict(InvocationContext context) {
    Optional<ApprovedSpec> approved =
        reviewer.review(reader.read(StateKey.SPEC.require(context))).approved();
    return approved.isPresent()
        ? StateKey.APPROVED.entry(approved.get())
        : StateKey.FAILURE.entry(REJECTED);
  }
}
