/**
 * The commands. Takes the words of a command line, gives an exit code, and what there is to say on
 * the standard output and the standard error.
 *
 * <p>Picocli, {@code System.out} and {@code System.exit} are known only here. A command loads only
 * what it uses: {@code --help} waits neither for the validator nor for the templates.
 */
@NullMarked
package dev.plinth.cli;

import org.jspecify.annotations.NullMarked;
