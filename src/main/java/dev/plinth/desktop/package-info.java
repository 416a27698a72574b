/**
 * Takes the user's input in a window, returns the same results as the command line. The logic of
 * specs, projects and runs is in the packages of those names; this package contains only their
 * views ({@code XView}) and view models ({@code XViewModel}). {@link dev.plinth.desktop.Tasks} runs
 * all slow work in the background.
 */
@NullMarked
package dev.plinth.desktop;

import org.jspecify.annotations.NullMarked;
