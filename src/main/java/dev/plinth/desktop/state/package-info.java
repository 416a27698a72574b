/**
 * Takes what changes in a window, gives it back at the next start: what was typed, the files that
 * were open, where the window stood. Each file is replaced as a whole or not at all, so that a kill
 * at any moment leaves one that can be read. Two windows share no file of what is typed: each holds
 * a lock on its own.
 */
@NullMarked
package dev.plinth.desktop.state;

import org.jspecify.annotations.NullMarked;
