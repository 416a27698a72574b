/**
 * Tests of the package {@code agent}, with a model that plays back replies and with servers on
 * loopback that reply and fail like real ones.
 */
@NullMarked
package dev.plinth.agent;

import org.jspecify.annotations.NullMarked;
