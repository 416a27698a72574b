/**
 * Takes the panes, returns the window: connects its parts, and handles its start, its end and its
 * place on the screen. This package is separate from the classes that the panes share, because it
 * depends on every pane and no pane depends on this package.
 */
@NullMarked
package dev.plinth.desktop.window;

import org.jspecify.annotations.NullMarked;
