/**
 * The compiler. Takes an {@link dev.plinth.review.ApprovedSpec}, returns a {@link
 * dev.plinth.project.Project}: every file of the generated backend, in memory.
 *
 * <p>The compiler is a pure function: it uses no clock, no randomness and no locale, and reads no
 * file except its own templates. Templates hold the text; Java code makes the decisions. {@link
 * dev.plinth.project.Layout} lists every file that can be generated.
 */
@NullMarked
package dev.plinth.project;

import org.jspecify.annotations.NullMarked;
