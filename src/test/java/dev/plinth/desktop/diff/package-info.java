/** Tests of the diff of two texts. */
@NullMarked
package dev.plinth.desktop.diff;

import org.jspecify.annotations.NullMarked;
