/** Tests of the editor, with and without JavaFX. */
@NullMarked
package dev.plinth.desktop.spec;

import org.jspecify.annotations.NullMarked;
