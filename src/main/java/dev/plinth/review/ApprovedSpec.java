package dev.plinth.review;

import static java.util.Objects.requireNonNull;

import dev.plinth.spec.Spec;

/** A spec without errors, with normalised names. Only review creates instances. */
public final class ApprovedSpec {
  private final Spec spec;

  ApprovedSpec(Spec spec) {
    this.spec = requireNonNull(spec);
  }

  /** Returns the spec with normalised names. */
  public Spec spec() {
    return spec;
  }
}
