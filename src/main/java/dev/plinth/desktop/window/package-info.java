/**
 * Takes the panes, returns the window: connects its parts, and handles its start, its end and its
 * place on the screen. It is a package apart from the classes that the panes share, because it
 * depends on every pane and no pane depends on it.
 */
@NullMarked
package dev.plinth.desktop.window;

import org.jspecify.annotations.NullMarked;
