/**
 * Takes command-line arguments, returns an exit code or opens the window.
 *
 * <p>Only this package uses both the commands and the window, so that neither depends on the other.
 */
@NullMarked
package dev.plinth.main;

import org.jspecify.annotations.NullMarked;
