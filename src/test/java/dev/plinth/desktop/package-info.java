/** The window and its rooms, with and without a toolkit. */
@NullMarked
package dev.plinth.desktop;

import org.jspecify.annotations.NullMarked;
