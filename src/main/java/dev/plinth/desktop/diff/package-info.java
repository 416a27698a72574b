/**
 * Takes an old and a new text, returns the lines with their changes. All comparisons in the window
 * look the same, for example of a file with its previous version, or of a draft with an edited
 * spec. Only this package depends on the diff library.
 */
@NullMarked
package dev.plinth.desktop.diff;

import org.jspecify.annotations.NullMarked;
