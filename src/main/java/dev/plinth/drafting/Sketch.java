package dev.plinth.drafting;

import static java.util.Objects.requireNonNull;

import dev.plinth.spec.Spec;
import java.util.List;

/**
 * A draft that review approves.
 *
 * @param spec the draft
 * @param notes what was assumed, a sentence each, such as {@code price: assumed float}
 */
public record Sketch(Spec spec, List<String> notes) {
  public Sketch {
    requireNonNull(spec);
    notes = List.copyOf(notes);
  }
}
