/**
 * Takes a file or stream, returns its text, or throws an exception with the cause and a remedy.
 *
 * <p>The commands and the window share this package, so that both report the same errors. Only
 * UTF-8 is read, because a guess at another encoding is often wrong.
 */
@NullMarked
package dev.plinth.input;

import org.jspecify.annotations.NullMarked;
