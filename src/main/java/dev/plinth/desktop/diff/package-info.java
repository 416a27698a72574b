/**
 * Takes an old and a new text, returns the lines with their changes. Every comparison in the window
 * looks the same, such as a file with its previous version or a draft with an edited spec. Only
 * this package depends on the diff library.
 */
@NullMarked
package dev.plinth.desktop.diff;

import org.jspecify.annotations.NullMarked;
