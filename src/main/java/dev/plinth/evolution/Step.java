package dev.plinth.evolution;

import static java.util.Objects.requireNonNull;

/**
 * A step of a plan.
 *
 * @param kind the kind of change
 * @param place the entity or field
 * @param words the change and its effect on the data, a sentence without a full stop
 * @param grade the condition under which the step can be applied
 * @param lock the lock that the step takes
 */
public record Step(StepKind kind, Place place, String words, Grade grade, Lock lock) {
  public Step {
    requireNonNull(kind);
    requireNonNull(place);
    requireNonNull(words);
    requireNonNull(grade);
    requireNonNull(lock);
  }
}
