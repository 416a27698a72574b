/**
 * Takes what all rooms are doing, gives one line that always says it. What is wrong is counted
 * there, with the way to it. That something works is shown as movement, and not as a share: only
 * the room that works knows how far it is, and shows it itself.
 */
@NullMarked
package dev.plinth.desktop.status;

import org.jspecify.annotations.NullMarked;
