/**
 * Generators of specs and texts for property tests. Takes a seed, returns the same value on every
 * machine. A failure reports its seed and the smallest failing input.
 */
@NullMarked
package dev.plinth.random;

import org.jspecify.annotations.NullMarked;
