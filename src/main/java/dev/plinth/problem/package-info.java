/**
 * Takes the facts about a failure, returns a {@link dev.plinth.problem.Problem} in words for users.
 *
 * <p>Every failure that users can resolve has the same three parts, so that the commands and the
 * window show all failures in the same way. The package depends on no other.
 */
@NullMarked
package dev.plinth.problem;

import org.jspecify.annotations.NullMarked;
