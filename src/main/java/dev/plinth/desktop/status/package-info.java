/**
 * Takes the activities of all panes, returns the status bar. It always shows the current activity
 * or the state of the spec, and the number of problems with a link to them. The progress here is
 * indeterminate, because only the active pane knows and shows its exact progress.
 */
@NullMarked
package dev.plinth.desktop.status;

import org.jspecify.annotations.NullMarked;
