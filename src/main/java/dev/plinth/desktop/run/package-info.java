/**
 * Takes the project of the last approved spec, gives a backend that answers: one button builds,
 * starts and stops it. What Docker does comes in thousands of lines and steps from other threads;
 * they are collected and shown some twenty times a second, so that the window stays quick. What is
 * started here ends with the window.
 */
@NullMarked
package dev.plinth.desktop.run;

import org.jspecify.annotations.NullMarked;
