/**
 * Proves the room {@code agent}: by a model that plays back answers, and by servers on loopback
 * that speak and fail as real ones do.
 */
@NullMarked
package dev.plinth.agent;

import org.jspecify.annotations.NullMarked;
