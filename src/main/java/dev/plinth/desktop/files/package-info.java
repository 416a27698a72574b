/**
 * Takes what a user wants with files, gives it done, or says why not. A spec is written as a whole
 * or not at all, and never over what somebody else wrote meanwhile; a project is written by the
 * same code as that of the commands, to the byte. Nothing that is unsaved goes without a question.
 */
@NullMarked
package dev.plinth.desktop.files;

import org.jspecify.annotations.NullMarked;
