/** Tests of reading and writing specs and projects, without JavaFX windows. */
@NullMarked
package dev.plinth.desktop.files;

import org.jspecify.annotations.NullMarked;
