/**
 * The rules of spec 1.0 that the schema cannot express. Takes a {@link
 * dev.plinth.spec.SpecOutline}, returns diagnostics; each class is one rule.
 *
 * <p>Rules compare normalised names and do not depend on each other, so that all errors are
 * reported at once. A fix adds no error: each new name is free and allowed.
 */
@NullMarked
package dev.plinth.review.rule;

import org.jspecify.annotations.NullMarked;
