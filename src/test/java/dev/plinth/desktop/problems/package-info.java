/** The list of problems, with and without a toolkit. */
@NullMarked
package dev.plinth.desktop.problems;

import org.jspecify.annotations.NullMarked;
