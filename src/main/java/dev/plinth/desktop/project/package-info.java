/**
 * Takes the project of the last approved spec, returns a read-only view: its files as a tree, the
 * text of one file, and the changes since the project was last saved or generated. Each edit of the
 * spec generates the project again, but the open folders, the selection and the scroll position
 * stay. The code cannot be edited here, because it follows from the spec.
 */
@NullMarked
package dev.plinth.desktop.project;

import org.jspecify.annotations.NullMarked;
