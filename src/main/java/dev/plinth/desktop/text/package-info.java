/**
 * Takes a text of another package or of a file, returns the text in the form of the window. The
 * command line prints messages after a prefix, so they begin in lower case; the window shows them
 * as sentences. Texts in the window end their lines with LF, which counts as one character like in
 * the offsets of the diagnostics.
 */
@NullMarked
package dev.plinth.desktop.text;

import org.jspecify.annotations.NullMarked;
