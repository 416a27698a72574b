/**
 * The spec. Takes a text, returns a {@link dev.plinth.spec.ReadSpec}: the values of the spec, their
 * positions, and the diagnostics on syntax and schema.
 *
 * <p>Every backend is generated from a spec in format 1.0. A mistyped value is read as the value
 * that the user probably meant, so that one pass reports all errors. Only this package knows JSON
 * Schema.
 */
@NullMarked
package dev.plinth.spec;

import org.jspecify.annotations.NullMarked;
