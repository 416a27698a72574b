/** Tests of the whole window. */
@NullMarked
package dev.plinth.desktop.window;

import org.jspecify.annotations.NullMarked;
