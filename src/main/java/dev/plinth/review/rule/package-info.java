/**
 * Every rule of spec 1.0 that a schema cannot say. Takes an {@link dev.plinth.spec.SpecOutline},
 * gives diagnostics; each class is one rule and is named for what must hold.
 *
 * <p>A rule compares names after normalising and knows nothing of the other rules, so that all
 * faults are told at once. A fix never brings a new error: what it renames to is free and allowed.
 */
@NullMarked
package dev.plinth.review.rule;

import org.jspecify.annotations.NullMarked;
