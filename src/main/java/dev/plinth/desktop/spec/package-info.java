/**
 * Takes the text of a workspace, gives it an editor: colours, what is wrong with it where it
 * stands, what could be written next, and a way back from every step. What JSON and a spec are is
 * known by {@link dev.plinth.spec}, and what is wrong by the review that follows the text. Nothing
 * is ever shown at a place that it was not said of: what was said of an older text moves with it,
 * or goes.
 */
@NullMarked
package dev.plinth.desktop.spec;

import org.jspecify.annotations.NullMarked;
