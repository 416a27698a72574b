package dev.plinth.agent;

import com.google.adk.events.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A consumer of the events of a run: collects their state, and passes progress to a listener. */
final class AgentEvents {
  private final DraftListener listener;
  private final Map<String, Object> state = new ConcurrentHashMap<>();
  private final List<Attempt> attempts = new ArrayList<>();

  AgentEvents(DraftListener listener) {
    this.listener = listener;
  }

  /** Takes the next event of the run. */
  void accept(Event event) {
    Map<String, Object> values = event.actions().stateDelta();
    state.putAll(values);
    StateKey.STEP.find(values).ifPresent(listener::stepStarted);
    StateKey.ATTEMPT
        .find(values)
        .ifPresent(number -> listener.attemptStarted(number, PromptToSpecAgent.MAX_ATTEMPTS));
    StateKey.NOTICES
        .find(values)
        .ifPresent(notices -> notices.sentences().forEach(listener::notice));
    StateKey.LAST_ATTEMPT.find(values).ifPresent(this::add);
  }

  private void add(Attempt attempt) {
    synchronized (attempts) {
      attempts.add(attempt);
    }
    listener.attemptFinished(attempt);
  }

  /** Returns the state of the session: the last value of each key in the events so far. */
  Map<String, Object> state() {
    return state;
  }

  /** Returns the attempts so far. Safe to call from any thread. */
  List<Attempt> attempts() {
    synchronized (attempts) {
      return List.copyOf(attempts);
    }
  }
}
