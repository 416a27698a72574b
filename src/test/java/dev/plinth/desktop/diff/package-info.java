/** Two texts compared. */
@NullMarked
package dev.plinth.desktop.diff;

import org.jspecify.annotations.NullMarked;
