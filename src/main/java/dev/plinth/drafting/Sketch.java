package dev.plinth.drafting;

import dev.plinth.spec.Spec;
import java.util.List;

/** A draft and what was assumed in it. */
public record Sketch(Spec spec, List<String> notes) {
  public Sketch {
    notes = List.copyOf(notes);
  }
}
