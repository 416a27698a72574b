/**
 * Takes the rooms, gives the window: which part knows which, what happens at the start and at the
 * end, and where it stands on the screen. It lies apart from what the rooms share, since it knows
 * them all and none knows it.
 */
@NullMarked
package dev.plinth.desktop.window;

import org.jspecify.annotations.NullMarked;
