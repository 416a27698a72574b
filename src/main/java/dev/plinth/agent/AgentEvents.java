package dev.plinth.agent;

import com.google.adk.events.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Follows the events of a run: tells the listener, and keeps what they put into the state. */
final class AgentEvents {
  private final DraftListener listener;
  private final Map<String, Object> state = new ConcurrentHashMap<>();
  private final List<Attempt> attempts = new ArrayList<>();

  AgentEvents(DraftListener listener) {
    this.listener = listener;
  }

  /** Hears an event, in the order in which they come. */
  void event(Event event) {
    Map<String, Object> values = event.actions().stateDelta();
    state.putAll(values);
    StateKey.STEP.in(values).ifPresent(listener::step);
    StateKey.ATTEMPT
        .in(values)
        .ifPresent(number -> listener.attempt(number, PromptToSpecAgent.MOST_ATTEMPTS));
    StateKey.NOTICE.in(values).ifPresent(listener::notice);
    StateKey.ANSWERED.in(values).ifPresent(this::answered);
  }

  private void answered(Attempt attempt) {
    synchronized (attempts) {
      attempts.add(attempt);
    }
    listener.answered(attempt);
  }

  /** Gives what the events left behind. */
  Map<String, Object> state() {
    return state;
  }

  /** Gives the answers so far, whoever asks. */
  List<Attempt> attempts() {
    synchronized (attempts) {
      return List.copyOf(attempts);
    }
  }
}
