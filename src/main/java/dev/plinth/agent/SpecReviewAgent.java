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
 * Approves a spec, its names normalised, or rejects it. It asks nobody and changes nothing else.
 */
final class SpecReviewAgent extends TextAgent {
  private static final DraftFailure REJECTED =
      new DraftFailure("the spec was rejected", "", "ask again, or choose another model");

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
        reviewer.review(reader.read(StateKey.SPEC.of(context))).approved();
    return approved.isPresent()
        ? StateKey.APPROVED.with(approved.get())
        : StateKey.FAILURE.with(REJECTED);
  }
}
