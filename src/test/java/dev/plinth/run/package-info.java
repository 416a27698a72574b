/** Tests of the package {@code run}, most of them in a real Docker. */
@NullMarked
package dev.plinth.run;

import org.jspecify.annotations.NullMarked;
