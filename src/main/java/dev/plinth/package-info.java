/**
 * Takes command-line arguments, returns an exit code. {@link dev.plinth.main.Main} is the entry
 * point. {@link dev.plinth.Pipeline} is the sequence of steps from a prompt or a spec to a zip or a
 * run.
 */
@NullMarked
package dev.plinth;

import org.jspecify.annotations.NullMarked;
