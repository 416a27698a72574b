/** Tests of the prompt pane, with and without JavaFX. */
@NullMarked
package dev.plinth.desktop.prompt;

import org.jspecify.annotations.NullMarked;
