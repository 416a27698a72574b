/**
 * Benchmarks. Takes the built program and a generated backend, returns tables of measured values,
 * and of ratios, which can be compared between machines.
 *
 * <p>The benchmarks are not tests, since the values depend on the load of the machine. They are run
 * by hand with the commands in performance.md.
 */
@NullMarked
package dev.plinth.bench;

import org.jspecify.annotations.NullMarked;
