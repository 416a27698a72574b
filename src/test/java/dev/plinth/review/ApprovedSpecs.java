package dev.plinth.review;

import dev.plinth.spec.SpecReader;
import dev.plinth.spec.SpecText;

/** Creates approved specs for the tests of other packages. */
public final class ApprovedSpecs {
  private ApprovedSpecs() {}

  /** Returns the approved spec of a text; fails with its diagnostics if it has an error. */
  public static ApprovedSpec of(String json) {
    Review review = new Reviewer().review(new SpecReader().read(new SpecText(json)));
    return review.approved().orElseThrow(() -> new AssertionError(ReviewCases.lines(review)));
  }
}
