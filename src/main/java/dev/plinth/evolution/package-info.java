/**
 * Growth of a project. Takes a former project and an approved spec, returns a {@link
 * dev.plinth.evolution.Plan}: the steps, the open questions and the revision that keeps the data.
 *
 * <p>Nothing is guessed: a rename is an answer of the user. Everything follows from the two specs
 * and the answers; no database is asked, since the revision asks it when it runs.
 */
@NullMarked
package dev.plinth.evolution;

import org.jspecify.annotations.NullMarked;
