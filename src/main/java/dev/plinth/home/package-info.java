/**
 * Takes the operating system and its environment variables, returns the folders and the version of
 * this program: the state folder, the folder of the error log, the version number. The command line
 * and the window use the same folders, so that all logs are found in one place. Only their owner
 * can read the folders, since they may hold what a user has typed.
 */
@NullMarked
package dev.plinth.home;

import org.jspecify.annotations.NullMarked;
