/**
 * The command line. Takes the arguments of the process, returns an exit code, and writes results to
 * the standard output and everything else to the standard error.
 *
 * <p>Only this package uses picocli, {@code System.out} and {@code System.exit}. To start fast, a
 * command loads only the classes that it needs: {@code --help} loads neither the validator nor the
 * templates.
 */
@NullMarked
package dev.plinth.cli;

import org.jspecify.annotations.NullMarked;
