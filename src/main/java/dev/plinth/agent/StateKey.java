package dev.plinth.agent;

import com.google.adk.agents.BaseAgent;
import com.google.adk.agents.InvocationContext;
import com.google.adk.events.Event;
import com.google.adk.events.EventActions;
import com.google.genai.types.Content;
import dev.plinth.problem.Problem;
import dev.plinth.project.Project;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.Review;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A typed key in the state of ADK's session. The value is immutable and is set by the events of
 * agents. The session is in memory and ends with the call, so values need no text form. An approved
 * spec is passed on as an object, so that no spec is read or compiled twice.
 *
 * @param name the key in the state
 * @param type the type of the value
 */
record StateKey<T>(String name, Class<T> type) {
  /** The current step. */
  static final StateKey<DraftStep> STEP = new StateKey<>("step", DraftStep.class);

  /** The number of the current attempt, from 1. */
  static final StateKey<Integer> ATTEMPT = new StateKey<>("attempt", Integer.class);

  /** The last completed attempt. */
  static final StateKey<Attempt> LAST_ATTEMPT = new StateKey<>("answered", Attempt.class);

  /** Messages for the user. */
  static final StateKey<Notes> NOTICES = new StateKey<>("notices", Notes.class);

  /** The assumptions of the model. */
  static final StateKey<Notes> NOTES = new StateKey<>("notes", Notes.class);

  /** The review of the spec in the last model reply. */
  static final StateKey<Review> REVIEW = new StateKey<>("review", Review.class);

  /** The approved spec. */
  static final StateKey<ApprovedSpec> APPROVED = new StateKey<>("approved", ApprovedSpec.class);

  /** The project that the spec compiles to. */
  static final StateKey<Project> PROJECT = new StateKey<>("project", Project.class);

  /** The tokens that were used when a limit ended the attempts. */
  static final StateKey<String> LIMIT = new StateKey<>("limit", String.class);

  /** The reason why the draft failed. */
  static final StateKey<Problem> FAILURE = new StateKey<>("failure", Problem.class);

  /** Sentences for the user, without full stops. */
  record Notes(List<String> sentences) {
    Notes {
      sentences = List.copyOf(sentences);
    }
  }

  /** Returns the value in the state; empty if it is not set. */
  Optional<T> find(Map<String, Object> state) {
    return Optional.ofNullable(state.get(name)).map(type::cast);
  }

  /**
   * Returns the value in the session, which an earlier step has set.
   *
   * @throws IllegalStateException if the value is not set
   */
  T require(InvocationContext context) {
    return find(context.session().state())
        .orElseThrow(() -> new IllegalStateException("no " + name + " in the session"));
  }

  /** Returns an entry of the state with this key. */
  Map.Entry<String, Object> entry(T value) {
    return Map.entry(name, value);
  }

  /** Returns an event by which an agent sets values in the state. */
  static Event event(
      BaseAgent agent, InvocationContext context, List<Map.Entry<String, Object>> values) {
    return event(agent.name(), context, values, null);
  }

  /**
   * Returns an event that sets values in the state and may carry a message.
   *
   * @param author the name of an agent, or of the user
   */
  static Event event(
      String author,
      InvocationContext context,
      List<Map.Entry<String, Object>> values,
      @Nullable Content message) {
    Map<String, Object> delta =
        values.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return Event.builder()
        .id(Event.generateEventId())
        .invocationId(context.invocationId())
        .author(author)
        .branch(context.branch().orElse(null))
        .content(message)
        .actions(EventActions.builder().stateDelta(delta).build())
        .build();
  }
}
