/**
 * Takes the review of the text, returns a list of all diagnostics, each with its place and, if it
 * has a fix, a button for the fix. The spec pane moves the caret and applies the fix.
 */
@NullMarked
package dev.plinth.desktop.problems;

import org.jspecify.annotations.NullMarked;
