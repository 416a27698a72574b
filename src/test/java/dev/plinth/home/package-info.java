/** Tests of the package {@code home}. */
@NullMarked
package dev.plinth.home;

import org.jspecify.annotations.NullMarked;
