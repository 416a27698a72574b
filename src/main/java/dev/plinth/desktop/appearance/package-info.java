/**
 * Takes the theme and the font size that the user prefers, gives them to a window and all that pops
 * up from it. What the system prefers is asked of programs that belong to it, since the toolkit
 * cannot say; whoever does not answer within a second counts as light.
 */
@NullMarked
package dev.plinth.desktop.appearance;

import org.jspecify.annotations.NullMarked;
