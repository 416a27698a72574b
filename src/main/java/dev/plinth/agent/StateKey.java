package dev.plinth.agent;

import com.google.adk.agents.BaseAgent;
import com.google.adk.agents.InvocationContext;
import com.google.adk.events.Event;
import com.google.adk.events.EventActions;
import com.google.genai.types.Content;
import dev.plinth.project.Project;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.spec.SpecText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place in the state of a session. What lies there is immutable and is put there by an event of
 * one agent only. The session is in memory and ends with the call, so that a value needs no text
 * form: an approved spec stays the proof that it is, and nothing is read or compiled twice.
 *
 * @param name its key
 * @param type what lies there
 */
record StateKey<T>(String name, Class<T> type) {
  /** The step that has begun. */
  static final StateKey<DraftStep> STEP = new StateKey<>("step", DraftStep.class);

  /** The number of the answer that is being waited for. */
  static final StateKey<Integer> ATTEMPT = new StateKey<>("attempt", Integer.class);

  /** The last answer. */
  static final StateKey<Attempt> ANSWERED = new StateKey<>("answered", Attempt.class);

  /** Something that a user wants to know. */
  static final StateKey<String> NOTICE = new StateKey<>("notice", String.class);

  /** What the model assumed. */
  static final StateKey<Notes> NOTES = new StateKey<>("notes", Notes.class);

  /** The spec in the last answer. */
  static final StateKey<SpecText> SPEC = new StateKey<>("spec", SpecText.class);

  /** The same, approved. */
  static final StateKey<ApprovedSpec> APPROVED = new StateKey<>("approved", ApprovedSpec.class);

  /** What it compiles to. */
  static final StateKey<Project> PROJECT = new StateKey<>("project", Project.class);

  /** Why it ends here. */
  static final StateKey<DraftFailure> FAILURE = new StateKey<>("failure", DraftFailure.class);

  /** Sentences of a model. */
  record Notes(List<String> sentences) {
    Notes {
      sentences = List.copyOf(sentences);
    }
  }

  /** Gives what lies there. */
  Optional<T> in(Map<String, Object> state) {
    return Optional.ofNullable(state.get(name)).map(type::cast);
  }

  /** Gives what lies there, which the step before has put there. */
  T of(InvocationContext context) {
    return in(context.session().state())
        .orElseThrow(() -> new IllegalStateException("no " + name + " in the session"));
  }

  /** Gives this value with its key. */
  Map.Entry<String, Object> with(T value) {
    return Map.entry(name, value);
  }

  /** Gives the event by which an agent puts these values there. */
  static Event event(
      BaseAgent agent, InvocationContext context, List<Map.Entry<String, Object>> values) {
    return event(agent.name(), context, values, null);
  }

  /** Gives the same with something said, by whomever. */
  static Event event(
      String author,
      InvocationContext context,
      List<Map.Entry<String, Object>> values,
      @Nullable Content said) {
    Map<String, Object> delta =
        values.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return Event.builder()
        .id(Event.generateEventId())
        .invocationId(context.invocationId())
        .author(author)
        .branch(context.branch().orElse(null))
        .content(said)
        .actions(EventActions.builder().stateDelta(delta).build())
        .build();
  }
}
