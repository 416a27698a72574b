/** Proves the room {@code run}, most of it in a real Docker. */
@NullMarked
package dev.plinth.run;

import org.jspecify.annotations.NullMarked;
