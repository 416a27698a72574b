/**
 * Takes the changes of a window, returns them at the next start: unsaved work, recently opened
 * files, the place of the window. Each file is replaced atomically, so that a process killed at any
 * moment leaves a readable file. Windows do not share a file of unsaved work: each window locks its
 * own file.
 */
@NullMarked
package dev.plinth.desktop.state;

import org.jspecify.annotations.NullMarked;
