/**
 * Takes a text of another package or of a file, returns the text in the form that the window uses.
 * The command line prints messages after a prefix, so messages begin in lower case; the window
 * shows them as sentences. Texts in the window have LF line endings, which count as one character,
 * as in the offsets of the diagnostics.
 */
@NullMarked
package dev.plinth.desktop.text;

import org.jspecify.annotations.NullMarked;
