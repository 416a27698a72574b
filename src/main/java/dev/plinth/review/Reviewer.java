package dev.plinth.review;

import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Diagnostics;
import dev.plinth.review.rule.Rules;
import dev.plinth.spec.Auth;
import dev.plinth.spec.ReadSpec;
import dev.plinth.spec.Spec;
import dev.plinth.spec.SpecOutline;
import java.util.List;
import java.util.Optional;

/** Holds every rule against a text that was read, and approves it when nothing is an error. */
public final class Reviewer {
  /** Reviews a text. */
  public Review review(ReadSpec read) {
    List<Diagnostic> found =
        Rules.ALL.stream().flatMap(rule -> rule.check(read.outline(), read.source())).toList();
    Diagnostics diagnostics = read.diagnostics().and(found);
    return new Review(
        diagnostics,
        diagnostics.hasErrors()
            ? Optional.empty()
            : Optional.of(new ApprovedSpec(normalised(read.outline()))));
  }

  /** Without an error every part is there: the reader has seen to it. */
  private static Spec normalised(SpecOutline outline) {
    return new Spec(
        outline.projectName().orElseThrow(),
        outline.description().orElse(""),
        new Auth(outline.authEnabled().orElseThrow(), outline.expiryMinutes().orElseThrow()),
        outline.entities().stream().map(entity -> entity.entity().orElseThrow()).toList());
  }
}
