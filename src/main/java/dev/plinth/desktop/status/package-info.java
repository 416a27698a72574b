/**
 * Takes what all rooms are doing, gives one line that always says it. What is wrong is counted
 * there, with the way to it. Progress is shown as far as whoever works knows it.
 */
@NullMarked
package dev.plinth.desktop.status;

import org.jspecify.annotations.NullMarked;
