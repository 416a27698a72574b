/**
 * Seeded makers of specs and texts for property tests. Takes a seed, gives the same value on every
 * machine; a failure names its seed and the smallest input that still fails.
 */
@NullMarked
package dev.plinth.random;

import org.jspecify.annotations.NullMarked;
