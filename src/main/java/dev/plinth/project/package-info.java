/**
 * The compiler. Takes an {@link dev.plinth.review.ApprovedSpec}, gives a {@link
 * dev.plinth.project.Project}: every file of the generated backend, in memory.
 *
 * <p>It is a pure function: no clock, no randomness, no locale, no disk but its own templates.
 * Templates hold words and shape, Java decides; {@link dev.plinth.project.Layout} is the table of
 * every file that can come out.
 */
@NullMarked
package dev.plinth.project;

import org.jspecify.annotations.NullMarked;
