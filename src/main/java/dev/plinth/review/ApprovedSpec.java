package dev.plinth.review;

import static java.util.Objects.requireNonNull;

import dev.plinth.spec.Spec;

/** A spec without errors, its names normalised. Only review makes one: to hold it is the proof. */
public final class ApprovedSpec {
  private final Spec spec;

  ApprovedSpec(Spec spec) {
    this.spec = requireNonNull(spec);
  }

  /** Gives the spec, its names normalised. */
  public Spec spec() {
    return spec;
  }
}
