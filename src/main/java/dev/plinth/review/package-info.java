/**
 * Is it sound? Takes a {@link dev.plinth.spec.ReadSpec}, gives a {@link dev.plinth.review.Review}:
 * every diagnostic, sorted by place, and the approved spec where there is no error.
 *
 * <p>Review normalises names, reports and rejects; it never changes the architecture. Only this
 * room can make an {@link dev.plinth.review.ApprovedSpec}, so whoever holds one need not check
 * again.
 */
@NullMarked
package dev.plinth.review;

import org.jspecify.annotations.NullMarked;
