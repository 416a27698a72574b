package dev.plinth.agent.model;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The forms of requests that servers accept, learned from what they reject. They are kept for each
 * server and model until the process ends, so that no rejected form is sent twice.
 */
final class LearnedForms<F extends Enum<F>> {
  private final Class<F> type;
  private final Map<String, Set<F>> forms = new ConcurrentHashMap<>();

  LearnedForms(Class<F> type) {
    this.type = type;
  }

  /** Returns a copy of the forms for a server and a model. */
  Set<F> of(String server, String model) {
    Set<F> copy = EnumSet.noneOf(type);
    copy.addAll(forms.getOrDefault(key(server, model), Set.of()));
    return copy;
  }

  /** Remembers the forms that a server has accepted. */
  void learn(String server, String model, Set<F> accepted) {
    if (!accepted.isEmpty()) {
      forms.put(key(server, model), Set.copyOf(accepted));
    }
  }

  private static String key(String server, String model) {
    return server + '\n' + model;
  }
}
