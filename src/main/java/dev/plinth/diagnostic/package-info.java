/**
 * The values that describe the problems of a text and their positions. This package depends on no
 * other package. Other packages return {@link dev.plinth.diagnostic.Diagnostics}.
 *
 * <p>A problem in a user's text is a value, not an exception, so that all problems are reported at
 * once.
 */
@NullMarked
package dev.plinth.diagnostic;

import org.jspecify.annotations.NullMarked;
