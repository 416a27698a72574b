/**
 * The program: {@link dev.plinth.Main} is where it starts, {@link dev.plinth.Pipeline} what it
 * does. Takes words on a command line, gives an exit code.
 */
@NullMarked
package dev.plinth;

import org.jspecify.annotations.NullMarked;
