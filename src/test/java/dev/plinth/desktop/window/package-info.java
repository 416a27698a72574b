/** The whole window. */
@NullMarked
package dev.plinth.desktop.window;

import org.jspecify.annotations.NullMarked;
