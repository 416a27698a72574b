/**
 * Takes what review says of the text, gives a list of it: everything at once, each with its place
 * and, where a machine can mend it, the button that does. Where to go and how to mend is told to
 * the room of the spec.
 */
@NullMarked
package dev.plinth.desktop.problems;

import org.jspecify.annotations.NullMarked;
