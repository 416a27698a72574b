/**
 * Proof that what comes out works. Takes the golden projects, gives them to Python's own checkers,
 * boots them on a real PostgreSQL, asks every endpoint what the spec says it must answer, and
 * attacks them: with forged tokens, hostile values and broken requests, and by taking the database
 * away.
 *
 * <p>What a backend must do is derived from the spec alone, never read from its code, so that a
 * template and its test cannot be wrong in the same way. Projects are copied before anything runs
 * in them: nothing is ever written into the sources.
 */
@NullMarked
package dev.plinth.proof;

import org.jspecify.annotations.NullMarked;
