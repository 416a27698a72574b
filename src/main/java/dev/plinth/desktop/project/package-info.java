/**
 * Takes the project of the last approved spec, gives it to be read: its files as a tree, the text
 * of one of them, and what changed in both since it was last saved. It is made anew with every edit
 * of the spec, so whatever a user chose, opened and scrolled to has to stay. Nothing is edited
 * here: the code follows from the spec.
 */
@NullMarked
package dev.plinth.desktop.project;

import org.jspecify.annotations.NullMarked;
