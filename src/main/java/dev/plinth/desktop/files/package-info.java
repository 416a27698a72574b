/**
 * Takes a file command of the user, returns the file read or written, or a notice of the failure. A
 * spec is replaced atomically, and never over the changes of another program. A project is written
 * by the code that the command line uses, with the same bytes. Unsaved changes are never discarded
 * without asking the user.
 */
@NullMarked
package dev.plinth.desktop.files;

import org.jspecify.annotations.NullMarked;
