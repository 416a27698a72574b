package dev.plinth.drafting;

import static java.util.Objects.requireNonNull;

import dev.plinth.spec.Spec;
import java.util.List;

/**
 * A draft that review approves.
 *
 * @param spec the draft
 * @param notes what was assumed, a sentence each, such as {@code price: assumed float}
 * @param renames what has another name than in the spec that was changed
 */
public record Sketch(Spec spec, List<String> notes, List<Renaming> renames) {
  public Sketch {
    requireNonNull(spec);
    notes = List.copyOf(notes);
    renames = List.copyOf(renames);
  }

  /** Creates a draft of a new spec. */
  Sketch(Spec spec, List<String> notes) {
    this(spec, notes, List.of());
  }
}
