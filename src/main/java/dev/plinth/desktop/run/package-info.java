/**
 * Takes the project of the last approved spec, returns a running backend: one button builds, starts
 * and stops it. Docker reports thousands of lines from other threads. The lines are collected and
 * shown about twenty times a second, so that the window stays responsive. A backend that a window
 * starts is stopped when the window closes, unless the user keeps it running.
 */
@NullMarked
package dev.plinth.desktop.run;

import org.jspecify.annotations.NullMarked;
