/**
 * The review of a spec. Takes a {@link dev.plinth.spec.ReadSpec}, returns a {@link
 * dev.plinth.review.Review}: the diagnostics, and the approved spec if there is no error.
 *
 * <p>Review normalises names and reports problems; it changes nothing else. Only this package can
 * create an {@link dev.plinth.review.ApprovedSpec}, so that later packages need not check a spec
 * again.
 */
@NullMarked
package dev.plinth.review;

import org.jspecify.annotations.NullMarked;
