package dev.plinth.desktop;

import dev.plinth.problem.Problem;
import dev.plinth.problem.RemedyPlace;
import java.util.Locale;

/** The remedies of problems in the terms of the window. */
public final class RemedyText {
  private RemedyText() {}

  /** Returns the remedy of a problem, in lower case and without a full stop at its end. */
  public static String of(Problem problem) {
    return problem
        .place()
        .filter(place -> place != RemedyPlace.DOCKER) // Docker has no place in the window
        .map(place -> Messages.text("remedy." + place.name().toLowerCase(Locale.ROOT)))
        .orElse(problem.remedy());
  }
}
