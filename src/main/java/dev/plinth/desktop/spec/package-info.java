/**
 * Takes the text of a workspace, returns an editor with syntax colours, diagnostics, completion and
 * undo. The code that understands JSON and specs is in {@link dev.plinth.spec}; diagnostics come
 * from the review of the text. A diagnostic of an earlier text moves with its text or disappears,
 * so no diagnostic is shown at the wrong place.
 */
@NullMarked
package dev.plinth.desktop.spec;

import org.jspecify.annotations.NullMarked;
