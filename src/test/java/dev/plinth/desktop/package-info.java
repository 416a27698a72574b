/** Tests of the window and its panes, with and without JavaFX. */
@NullMarked
package dev.plinth.desktop;

import org.jspecify.annotations.NullMarked;
