package dev.plinth.agent;

import com.google.adk.agents.InvocationContext;
import com.google.adk.agents.LlmAgent;
import com.google.adk.events.Event;
import com.google.genai.types.Content;
import com.google.genai.types.Part;
import io.reactivex.rxjava3.core.Flowable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An agent that asks a model for a spec. If review rejects the model reply, the agent sends the
 * model a correction and asks again.
 */
final class PromptToSpecAgent extends TextAgent {
  /** The maximum number of attempts: the first, and two more after a correction. */
  static final int MAX_ATTEMPTS = 3;

  private static final String USER = "user";

  private final LlmAgent model;
  private final OptionalLong tokenLimit;
  private long used;
  private final ReplyReviewer reviewer = new ReplyReviewer();

  /** Creates the parent of the agent that asks the model. ADK allows each agent only one parent. */
  PromptToSpecAgent(LlmAgent model, OptionalLong tokenLimit) {
    super("PromptToSpecAgent", "Turns a prompt into a spec.", List.of(model));
    this.model = model;
    this.tokenLimit = tokenLimit;
  }

  @Override
  protected Flowable<Event> runAsyncImpl(InvocationContext context) {
    return attempt(context, 1);
  }

  private Flowable<Event> attempt(InvocationContext context, int number) {
    return Flowable.just(StateKey.event(this, context, List.of(StateKey.ATTEMPT.entry(number))))
        .concatWith(Flowable.defer(() -> model.runAsync(context)))
        .concatWith(Flowable.defer(() -> review(context, number)));
  }

  private Flowable<Event> review(InvocationContext context, int number) {
    ReplyReview review = reviewer.review(lastReply(context), number);
    boolean wanted = review.correction().isPresent() && number < MAX_ATTEMPTS;
    used += lastReply(context).usage().map(TokenUsage::total).orElse(0L);
    boolean exhausted = tokenLimit.isPresent() && used >= tokenLimit.getAsLong();
    boolean retry = wanted && !exhausted;
    List<Map.Entry<String, Object>> values = new ArrayList<>(review.values());
    if (wanted && exhausted) {
      values.add(StateKey.LIMIT.entry("%d of %d tokens".formatted(used, tokenLimit.getAsLong())));
    }
    if (!retry) {
      review.failure().ifPresent(failure -> values.add(StateKey.FAILURE.entry(failure)));
    }
    Flowable<Event> reviewed = Flowable.just(StateKey.event(this, context, values));
    return retry
        ? reviewed
            .concatWith(Flowable.just(correction(context, review.correction().orElseThrow())))
            .concatWith(Flowable.defer(() -> attempt(context, number + 1)))
        : reviewed;
  }

  /**
   * Returns the correction as a message of the user. Models expect the last message from the user.
   */
  private static Event correction(InvocationContext context, String correction) {
    Content message = Content.builder().role(USER).parts(Part.fromText(correction)).build();
    return StateKey.event(USER, context, List.of(), message);
  }

  private ModelReply lastReply(InvocationContext context) {
    List<Event> events = context.session().events();
    synchronized (events) {
      // If the model sent no event since the last message of the user, its reply is empty.
      for (int i = events.size() - 1; i >= 0 && !events.get(i).author().equals(USER); i--) {
        if (events.get(i).author().equals(model.name())) {
          return ModelReply.of(events.get(i));
        }
      }
    }
    return new ModelReply(
        "", "", ModelReply.End.COMPLETE, "", List.of(), List.of(), Optional.empty());
  }
}
