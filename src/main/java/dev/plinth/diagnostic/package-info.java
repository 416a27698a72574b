/**
 * What can be wrong with a text, and where. Takes nothing and knows nobody; every other room gives
 * {@link dev.plinth.diagnostic.Diagnostics} made of these values.
 *
 * <p>A fault in what a user wrote is a value, never an exception, and all of them are reported at
 * once.
 */
@NullMarked
package dev.plinth.diagnostic;

import org.jspecify.annotations.NullMarked;
