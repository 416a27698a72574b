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

/**
 * From a prompt to a spec that would be approved: asks a model, and where its answer is none, tells
 * it why and asks again.
 */
final class PromptToSpecAgent extends TextAgent {
  /** How often the model is asked at most: once, and two more times with what was wrong. */
  static final int MOST_ATTEMPTS = 3;

  private static final String USER = "user";

  private final LlmAgent model;
  private final ReplyReviewer judge = new ReplyReviewer();

  /** Asks this model; it becomes a part of this agent and of no other. */
  PromptToSpecAgent(LlmAgent model) {
    super("PromptToSpecAgent", "Turns a prompt into a spec.", List.of(model));
    this.model = model;
  }

  @Override
  protected Flowable<Event> runAsyncImpl(InvocationContext context) {
    return attempt(context, 1);
  }

  private Flowable<Event> attempt(InvocationContext context, int number) {
    return Flowable.just(StateKey.event(this, context, List.of(StateKey.ATTEMPT.with(number))))
        .concatWith(Flowable.defer(() -> model.runAsync(context)))
        .concatWith(Flowable.defer(() -> judged(context, number)));
  }

  private Flowable<Event> judged(InvocationContext context, int number) {
    ReplyReview judgement = judge.of(lastAnswer(context), number);
    boolean again = judgement.correction().isPresent() && number < MOST_ATTEMPTS;
    List<Map.Entry<String, Object>> values = new ArrayList<>(judgement.found());
    if (!again) {
      judgement.failure().ifPresent(failure -> values.add(StateKey.FAILURE.with(failure)));
    }
    Flowable<Event> found = Flowable.just(StateKey.event(this, context, values));
    return again
        ? found
            .concatWith(Flowable.just(told(context, judgement.correction().orElseThrow())))
            .concatWith(Flowable.defer(() -> attempt(context, number + 1)))
        : found;
  }

  /** As a turn of the user: a model must not find its own answer to be the last word. */
  private static Event told(InvocationContext context, String correction) {
    Content turn = Content.builder().role(USER).parts(Part.fromText(correction)).build();
    return StateKey.event(USER, context, List.of(), turn);
  }

  private ModelReply lastAnswer(InvocationContext context) {
    List<Event> events = context.session().events();
    synchronized (events) {
      // Nothing since the user spoke is an answer without a word.
      for (int i = events.size() - 1; i >= 0 && !events.get(i).author().equals(USER); i--) {
        if (events.get(i).author().equals(model.name())) {
          return ModelReply.of(events.get(i));
        }
      }
    }
    return new ModelReply("", ModelReply.End.WHOLE, "", List.of());
  }
}
