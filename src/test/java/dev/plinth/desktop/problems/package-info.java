/** Tests of the list of problems. */
@NullMarked
package dev.plinth.desktop.problems;

import org.jspecify.annotations.NullMarked;
