/**
 * Takes the operating system and its environment variables, returns the folders and the version of
 * this program: the state folder, the folder of the error log, the version number. The command line
 * and the window use the same folders, so that all logs are in one place. Only their owner can read
 * the folders, since the folders may hold text that a user has typed.
 */
@NullMarked
package dev.plinth.home;

import org.jspecify.annotations.NullMarked;
