package dev.plinth.review;

import dev.plinth.diagnostic.Diagnostics;
import dev.plinth.review.rule.Rules;
import dev.plinth.spec.Auth;
import dev.plinth.spec.ReadSpec;
import dev.plinth.spec.Spec;
import dev.plinth.spec.SpecOutline;
import java.util.Optional;

/** Checks a spec against all rules, and approves the spec if there is no error. */
public final class Reviewer {
  /** Returns the review of a spec that was read. */
  public Review review(ReadSpec read) {
    Diagnostics diagnostics = read.diagnostics().and(Rules.check(read));
    return new Review(
        diagnostics,
        diagnostics.hasErrors()
            ? Optional.empty()
            : Optional.of(new ApprovedSpec(spec(read.outline()))));
  }

  /**
   * Returns the spec. All required values are present, since the reader reports an absent value as
   * an error.
   */
  private static Spec spec(SpecOutline outline) {
    return new Spec(
        outline.projectName().orElseThrow(),
        outline.description().orElse(""),
        new Auth(outline.authEnabled().orElseThrow(), outline.expiryMinutes().orElseThrow()),
        outline.entities().stream().map(entity -> entity.entity().orElseThrow()).toList());
  }
}
