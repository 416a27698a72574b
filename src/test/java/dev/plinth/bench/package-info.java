/**
 * How fast it is. Takes the built program and a generated backend, gives tables of figures and of
 * ratios that mean something on other machines too.
 *
 * <p>Nothing here is a test: a figure depends on what else a machine does. It is run by hand, by
 * the commands in the README.
 */
@NullMarked
package dev.plinth.bench;

import org.jspecify.annotations.NullMarked;
