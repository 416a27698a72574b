/** The prompt of the window, with and without a toolkit. */
@NullMarked
package dev.plinth.desktop.prompt;

import org.jspecify.annotations.NullMarked;
