package dev.plinth.review;

import dev.plinth.spec.SpecReader;
import dev.plinth.spec.SpecText;

/** Approves a sound spec for the tests of later rooms. */
public final class ApprovedSpecs {
  private ApprovedSpecs() {}

  /** Approves a text that has no error; fails with what is wrong when it has. */
  public static ApprovedSpec of(String json) {
    Review review = new Reviewer().review(new SpecReader().read(new SpecText(json)));
    return review.approved().orElseThrow(() -> new AssertionError(ReviewCases.lines(review)));
  }
}
