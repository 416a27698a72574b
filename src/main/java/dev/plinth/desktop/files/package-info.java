/**
 * Takes a file command of the user, returns the file read or written, or a notice of the failure. A
 * spec is replaced atomically, and never over the changes of another program. A project is written
 * by the code of the commands, with the same bytes. Unsaved changes are never lost without a
 * question.
 */
@NullMarked
package dev.plinth.desktop.files;

import org.jspecify.annotations.NullMarked;
